package shelf.vk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when somebody waits.
 *
 * @param end when he goes
 */
public record Deadline(Instant end, Clock clock) {

  public static Deadline in(Duration time, Clock clock) {
    return new Deadline(clock.instant().plus(time), clock);
  }

  /** Not negative. */
  public Duration left() {
    var left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  public boolean allows(Duration time) {
    return left().compareTo(time) > 0;
  }

  /** The same, but so much earlier, that something else can be done afterwards. */
  public Deadline keeping(Duration time) {
    return new Deadline(end.minus(time), clock);
  }
}
