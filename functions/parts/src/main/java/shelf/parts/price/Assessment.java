package shelf.parts.price;

import java.util.Locale;
import shelf.catalog.Offer;

/** An offer in the light of the terms. */
sealed interface Assessment {

  Offer offer();

  /**
   * An offer that may be the best.
   *
   * @param site where it comes from
   * @param conversion of its price
   * @param cost price times rate
   */
  record Considered(Offer offer, Site site, Conversion conversion, Cost cost)
      implements Assessment {}

  /** An offer that does not count. */
  record LeftOut(Offer offer, Reason reason) implements Assessment {}

  /** Why an offer does not count: the first that holds. */
  enum Reason {
    INACTIVE,
    SUPPLIER_UNKNOWN,
    SUPPLIER_INACTIVE,
    WAREHOUSE_UNKNOWN,
    NO_RATE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
