package shelf.local.wire;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How a server that is asked to be slow is slow. */
public final class Nap {

  private Nap() {}

  /** Parks the whole time, whoever unparks in between; an interrupt ends it. */
  public static void of(Duration time) {
    var end = System.nanoTime() + time.toNanos();
    for (var left = time.toNanos();
        left > 0 && !Thread.currentThread().isInterrupted();
        left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
