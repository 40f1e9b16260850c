package shelf.local.events;

import java.time.Duration;

/** Pauses between retries: short, since a person waits; AWS takes seconds to minutes. */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private Backoff() {}

  /**
   * @param attempts made so far, at least 1
   */
  static Duration after(int attempts) {
    var pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, 10));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
