package shelf.parts.price;

import shelf.catalog.Offer;

/** Reads what suppliers tell of their stock. A quantity says more than a word. */
final class Stocks {

  static final String IN_STOCK = "in_stock";
  static final String OUT_OF_STOCK = "out_of_stock";
  static final String UNKNOWN = "unknown";

  private Stocks() {}

  static boolean isInStock(Offer.Stock stock) {
    return stock
        .quantity()
        .map(quantity -> quantity > 0)
        .orElseGet(() -> stock.status().filter(IN_STOCK::equalsIgnoreCase).isPresent());
  }

  /** The supplier's own word, else one of ours. */
  static String status(Offer.Stock stock) {
    return stock
        .status()
        .or(() -> stock.quantity().map(quantity -> quantity > 0 ? IN_STOCK : OUT_OF_STOCK))
        .orElse(UNKNOWN);
  }
}
