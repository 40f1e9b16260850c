package shelf.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import shelf.table.Item;
import shelf.table.Query;
import shelf.table.Table;

/** Reads what prices depend on: two queries, however much there is. */
public final class TermsTable {

  private final Table table;
  private final Market market;

  public TermsTable(Table table, Market market) {
    this.table = table;
    this.market = market;
  }

  /** All terms, as they were at most some moments ago. */
  Terms read(Instant now) {
    return read(Query.of(TermsItem.COLLECTION), now);
  }

  /** With every change that was answered before. */
  Terms readConsistently(Instant now) {
    return read(Query.of(TermsItem.COLLECTION).consistently(), now);
  }

  private Terms read(Query query, Instant now) {
    var items = table.query(query);
    var suppliers = of(items, SupplierItem::isOne, SupplierItem::fromItem);
    var overrides = overrides(items);
    return new Terms(
        market.baseCurrency(),
        suppliers.stream().collect(Collectors.toMap(Supplier::id, Function.identity())),
        of(items, RuleItem::isOne, RuleItem::fromItem),
        fixed(market.day(now)).overridden(overrides, now, market).byCurrency());
  }

  private List<RateOverride> overrides(List<Item> items) {
    return of(
        items,
        item -> OverrideItem.isOne(item, market),
        item -> OverrideItem.fromItem(item, market));
  }

  private static <T> List<T> of(List<Item> items, Predicate<Item> kind, Function<Item, T> reading) {
    return items.stream().filter(kind).map(reading).toList();
  }

  /** The rates of the sources as they held on a day. */
  public Rates fixed(LocalDate day) {
    var fixing = table.query(FixingItem.holdingOn(day, market)).stream();
    return Rates.of(fixing.flatMap(item -> FixingItem.rates(item).stream()).toList(), market);
  }

  /** The rates of that day's fixing, but what is set by hand and valid now wins. */
  public Rates inForce(LocalDate day, Instant now) {
    var overrides = overrides(table.query(OverrideItem.all(market).consistently()));
    return fixed(day).overridden(overrides, now, market);
  }
}
