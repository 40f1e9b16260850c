package shelf.parts.offers;

import java.math.BigDecimal;
import shelf.catalog.Offer;

/** An offer as admins see it; null for what the supplier did not tell. */
record OfferView(
    long partId,
    long supplierId,
    Long warehouseId,
    BigDecimal basePrice,
    String currency,
    Long availableQty,
    String stockStatus,
    Integer leadTimeDays,
    Integer leadTimeDaysMin,
    Integer leadTimeDaysMax,
    boolean active) {

  static OfferView of(long partId, Offer offer) {
    var time = offer.leadTime();
    return new OfferView(
        partId,
        offer.source().supplierId(),
        offer.source().warehouseId().orElse(null),
        offer.price().amount(),
        offer.price().currency(),
        offer.stock().quantity().orElse(null),
        offer.stock().status().orElse(null),
        time.days().orElse(null),
        time.min().orElse(null),
        time.max().orElse(null),
        offer.active());
  }
}
