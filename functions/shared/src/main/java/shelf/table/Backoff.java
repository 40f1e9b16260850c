package shelf.table;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits between tries: full jitter on a doubling ceiling, so that rivals do not meet again. */
public final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofMillis(640);
  private static final int TRIES = 12;

  private final RandomGenerator random;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** Whether a try may follow the given number of tries already made: about 3 s in all. */
  public boolean mayRetryAfter(int tries) {
    return tries < TRIES;
  }

  /** 36 characters or fewer, as DynamoDB wants of a client request token. */
  String token() {
    return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
  }

  public void waitAfter(int tries) {
    long ceiling = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(tries, 10));
    waitUpTo(Duration.ofMillis(ceiling));
  }

  /** Waits some part of a time: for those who are not DynamoDB, and want longer pauses. */
  public void waitUpTo(Duration ceiling) {
    waitAtLeast(Duration.ZERO, ceiling);
  }

  /** Waits for a time, and some part of another one, so that rivals do not come back together. */
  public void waitAtLeast(Duration least, Duration jitter) {
    try {
      Thread.sleep(least.toMillis() + random.nextLong(jitter.toMillis()) + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("Interrupted while waiting to try again", e);
    }
  }
}
