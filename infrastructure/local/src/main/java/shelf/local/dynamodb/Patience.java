package shelf.local.dynamodb;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import shelf.local.failure.StoreException;

/** Waits for something that another thread brings about. */
final class Patience {

  private Patience() {}

  static void await(String what, Duration limit, BooleanSupplier done) {
    var end = System.nanoTime() + limit.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new StoreException("Gave up waiting for " + what + " after " + limit);
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}
