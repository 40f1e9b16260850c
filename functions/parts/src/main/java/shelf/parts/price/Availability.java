package shelf.parts.price;

import shelf.catalog.Offer;

/**
 * Whether a part is there.
 *
 * @param availableQty null if unknown
 * @param stockStatus as the supplier wrote it, else {@code in_stock}, {@code out_of_stock} or
 *     {@code unknown}
 */
public record Availability(Long availableQty, String stockStatus) {

  /** Of a part without a quote. */
  public static final Availability UNKNOWN = new Availability(null, Stocks.UNKNOWN);

  static Availability of(Offer.Stock stock) {
    return new Availability(stock.quantity().orElse(null), Stocks.status(stock));
  }
}
