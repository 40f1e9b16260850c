package shelf.contract;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what comes by itself, and no longer than said. */
public final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private Patience() {}

  /**
   * Asks until there is an answer.
   *
   * @param what for the message of the error
   * @throws AssertionError if there is none in time
   */
  public static <T> T within(Duration time, String what, Supplier<Optional<T>> question) {
    long deadline = System.nanoTime() + time.toNanos();
    while (true) {
      var answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + time + ": " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Asks until it is so. */
  public static void until(Duration time, String what, BooleanSupplier question) {
    within(time, what, () -> question.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }
}
