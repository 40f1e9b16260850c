package shelf.images.picture;

import java.time.Duration;

/**
 * How long a decoder may work. Some files make a decoder run for days over a few bytes (a thousand
 * scans, a million transforms), so what it reads from and writes to asks here now and then.
 *
 * @param end by {@link System#nanoTime}: a stopwatch, not a clock, so nothing to inject
 */
public record Patience(long end) {
  public static Patience of(Duration time) {
    return new Patience(System.nanoTime() + time.toNanos());
  }

  public boolean isOver() {
    return System.nanoTime() - end > 0;
  }

  void check() {
    if (isOver()) {
      throw new Unreadable("it takes too long to decode");
    }
  }
}
