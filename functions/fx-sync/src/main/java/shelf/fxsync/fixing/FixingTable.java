package shelf.fxsync.fixing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import shelf.table.Table;
import shelf.terms.FixedRate;
import shelf.terms.Fixing;
import shelf.terms.FixingItem;
import shelf.terms.Market;

/** The fixings in the table <b>pricing</b>. */
final class FixingTable {

  private final Table pricing;
  private final Market market;

  FixingTable(Table pricing, Market market) {
    this.pricing = pricing;
    this.market = market;
  }

  /** What holds on a day, also if it was written a moment ago. */
  Optional<Fixing> holdingOn(LocalDate day) {
    var query = FixingItem.holdingOn(day, market).consistently();
    return pricing.query(query).stream().findFirst().map(FixingItem::fromItem);
  }

  /** The same, and what held before it. */
  List<Fixing> lastTwo(LocalDate day) {
    var query = FixingItem.upTo(day, market).limit(2).consistently();
    return pricing.query(query).stream().map(FixingItem::fromItem).toList();
  }

  /**
   * Writes the rates of a day, whole.
   *
   * @param seen what was there for that day
   * @return false if somebody has written it since
   */
  boolean write(Day day, List<FixedRate> rates, Optional<Fixing> seen) {
    long revision = seen.map(Fixing::revision).orElse(0L) + 1;
    var fetchedAt = day.fetchedAt().truncatedTo(ChronoUnit.SECONDS);
    var item = FixingItem.toItem(new Fixing(day.day(), rates, fetchedAt, revision), market);
    return pricing.put(item, FixingItem.unchangedSince(seen.map(Fixing::revision)));
  }

  /** A day, and when its rates were fetched. */
  record Day(LocalDate day, Instant fetchedAt) {}
}
