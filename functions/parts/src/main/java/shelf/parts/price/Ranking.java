package shelf.parts.price;

import java.util.Comparator;
import shelf.catalog.Offer;
import shelf.parts.price.Assessment.Considered;

/** Which of two offers is better. A figure that is unknown loses against any known one. */
final class Ranking {

  private static final long LAST = Long.MAX_VALUE;

  /** By supplier, then warehouse, none last. */
  static final Comparator<Offer.Source> BY_SOURCE =
      Comparator.comparingLong(Offer.Source::supplierId)
          .thenComparingLong(source -> source.warehouseId().orElse(LAST));

  /** The best first. No two offers of a part tie, since each has a source of its own. */
  static final Comparator<Considered> BEST_FIRST =
      Comparator.comparing(Considered::cost)
          .thenComparing(considered -> !considered.site().isLocal())
          .thenComparing(considered -> !Stocks.isInStock(considered.offer().stock()))
          .thenComparingLong(considered -> days(considered.offer().leadTime()))
          .thenComparingLong(considered -> -quantity(considered.offer().stock()))
          .thenComparing(considered -> considered.offer().source(), BY_SOURCE);

  private Ranking() {}

  private static long days(Offer.LeadTime time) {
    return time.days().or(time::min).or(time::max).map(Integer::longValue).orElse(LAST);
  }

  private static long quantity(Offer.Stock stock) {
    return stock.quantity().orElse(-1L);
  }
}
