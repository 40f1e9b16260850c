package shelf.parts.price;

/**
 * Days that the marketplace adds to every lead time, 0 or more.
 *
 * @throws IllegalArgumentException if the bounds are negative or contradict each other
 */
public record Transport(int minDays, int maxDays) {

  /** Checked here, so that a wrong environment is seen at the start and not in a delivery range. */
  public Transport {
    if (minDays < 0 || maxDays < minDays) {
      throw new IllegalArgumentException("transport of %d to %d days".formatted(minDays, maxDays));
    }
  }
}
