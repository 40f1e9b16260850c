package shelf.parts.price;

import java.math.BigDecimal;
import shelf.catalog.Offer;

/**
 * The offer behind a price, as a row of a search shows it.
 *
 * @param warehouseId null if the offer names none
 * @param baseCost in the base currency, 2 decimals
 * @param finalPrice in the base currency, 2 decimals, 0 or more
 * @param currency the base currency
 * @param leadTimeDays the one figure of the supplier; null if it gave none or only bounds
 * @param availableQty null if unknown
 */
public record BestOffer(
    long supplierId,
    Long warehouseId,
    BigDecimal baseCost,
    BigDecimal finalPrice,
    String currency,
    Integer leadTimeDays,
    Long availableQty) {

  static BestOffer of(Offer offer, Amounts amounts) {
    return new BestOffer(
        offer.source().supplierId(),
        offer.source().warehouseId().orElse(null),
        amounts.baseCost(),
        amounts.finalPrice(),
        amounts.currency(),
        offer.leadTime().days().orElse(null),
        offer.stock().quantity().orElse(null));
  }
}
