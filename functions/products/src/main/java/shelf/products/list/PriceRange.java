package shelf.products.list;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import shelf.pricelist.Order;
import shelf.table.Query;

/**
 * Which prices are asked for, in kopecks.
 *
 * @param least the lowest of them
 * @param most the highest of them; less than the lowest if there are none
 */
record PriceRange(long least, long most) {

  static final PriceRange ALL = new PriceRange(0, Long.MAX_VALUE);

  /** Sorts behind all that a place goes on with. */
  private static final String LAST = "~";

  /** From and to some roubles, fractions of a kopeck included. */
  static PriceRange of(Optional<BigDecimal> min, Optional<BigDecimal> max) {
    long least = min.map(price -> kopecks(price, RoundingMode.CEILING)).orElse(ALL.least);
    long most = max.map(price -> kopecks(price, RoundingMode.FLOOR)).orElse(ALL.most);
    return new PriceRange(Math.max(least, ALL.least), most);
  }

  private static long kopecks(BigDecimal roubles, RoundingMode rounding) {
    var kopecks = roubles.movePointRight(2).setScale(0, rounding);
    // No price is near either end.
    var bound = BigDecimal.valueOf(Long.MAX_VALUE);
    return kopecks.min(bound).max(bound.negate()).longValueExact();
  }

  boolean isAll() {
    return equals(ALL);
  }

  boolean isEmpty() {
    return least > most;
  }

  boolean holds(long kopecks) {
    return kopecks >= least && kopecks <= most;
  }

  /** The places of such prices. */
  Query.Between places() {
    return new Query.Between(Order.ofPrice(least), Order.ofPrice(most) + LAST);
  }
}
