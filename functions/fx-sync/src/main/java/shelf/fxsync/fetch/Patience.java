package shelf.fxsync.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long sources may be waited for.
 *
 * @param end when the last of them must have answered
 */
public record Patience(Instant end, Clock clock) {

  private static final Duration NONE = Duration.ZERO;

  public static Patience of(Duration time, Clock clock) {
    return new Patience(clock.instant().plus(time), clock);
  }

  /** What one of so many that are still to be asked may take, so that the last is asked too. */
  public Patience share(int sources) {
    return of(left().dividedBy(sources), clock);
  }

  Duration left() {
    var left = Duration.between(clock.instant(), end);
    return left.isNegative() ? NONE : left;
  }
}
