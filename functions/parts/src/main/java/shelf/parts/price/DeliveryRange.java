package shelf.parts.price;

import java.util.Optional;
import shelf.catalog.Offer;

/**
 * Days until a part arrives, transport included; both null if the supplier gave no lead time.
 *
 * @param max never less than {@code min}, even if the supplier's figures contradict each other
 */
public record DeliveryRange(Long min, Long max) {

  /** Of a part without a quote. */
  public static final DeliveryRange UNKNOWN = new DeliveryRange(null, null);

  static DeliveryRange of(Offer.LeadTime time, Transport transport) {
    Optional<Integer> least = time.min().or(time::days).or(time::max);
    Optional<Integer> most = time.max().or(time::days).or(time::min);
    return least.isEmpty() ? UNKNOWN : between(least.get(), most.orElseThrow(), transport);
  }

  private static DeliveryRange between(long least, long most, Transport transport) {
    long min = least + transport.minDays();
    return new DeliveryRange(min, Math.max(min, most + transport.maxDays()));
  }
}
