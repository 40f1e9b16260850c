package shelf.pricelist;

import java.math.BigDecimal;
import java.util.Optional;
import shelf.http.Body;
import shelf.http.DecimalRange;

/** Reads the block {@code delivery}, whose volume may come from the dimensions. */
final class DeliveryFields {

  private static final String VOLUME = "volume_cm3";
  private static final DecimalRange CUBIC_CENTIMETRES =
      DecimalRange.positive(1_000_000_000_000_000L, 2);
  private static final DecimalRange KILOGRAMS = DecimalRange.positive(1_000_000, 3);

  private DeliveryFields() {}

  record Read(ProductCard.Delivery delivery, boolean isComputed) {}

  /**
   * @param computed the volume of the dimensions, if they have one
   */
  static Read read(Body block, Optional<BigDecimal> computed) {
    var given = block.maybeDecimal(VOLUME, CUBIC_CENTIMETRES);
    var volume = given.or(() -> computed.filter(DeliveryFields::isVolume));
    if (volume.isEmpty()) {
      block.fault(VOLUME, "missing", "Field required: it cannot be computed from the dimensions");
    }
    var delivery =
        new ProductCard.Delivery(
            volume.orElse(BigDecimal.ONE),
            block.maybeDecimal("weight_kg", KILOGRAMS),
            Coded.read(block, "transport_restriction", TransportRestriction.values()),
            block.maybeFlag("self_pickup_allowed"));
    return new Read(delivery, given.isEmpty());
  }

  /** The largest dimensions have more room than anybody has. */
  private static boolean isVolume(BigDecimal computed) {
    return computed.compareTo(CUBIC_CENTIMETRES.most()) <= 0;
  }
}
