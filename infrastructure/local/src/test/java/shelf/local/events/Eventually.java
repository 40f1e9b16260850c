package shelf.local.events;

import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.locks.LockSupport;

/** An assertion that comes true within ten seconds. */
final class Eventually {

  private Eventually() {}

  static void eventually(Runnable assertion) {
    var end = System.nanoTime() + 10_000_000_000L;
    while (true) {
      try {
        assertion.run();
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > end) {
          fail("not within ten seconds: " + e.getMessage(), e);
        }
        LockSupport.parkNanos(2_000_000);
      }
    }
  }
}
