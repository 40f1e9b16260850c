package shelf.terms;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;

/**
 * How the rates of the sources lie in the table <b>pricing</b>: one item a day, so that a table of
 * rates is there as a whole or not at all, and is one read. They are kept by base currency: rates
 * in another one are other rates.
 */
public final class FixingItem {

  private static final String RATES = "rates";
  private static final String CURRENCY = "currency";
  private static final String RATE = "rate";
  private static final String SOURCE = "source";
  private static final String EFFECTIVE = "effective_date";
  private static final String VALUE = "value";
  private static final String NOMINAL = "nominal";
  private static final String NAME = "name";
  private static final String FETCHED_AT = "fetched_at";
  private static final String REVISION = "revision";

  /** Sorts behind the day itself. */
  private static final String END = "~";

  private FixingItem() {}

  private static String collection(Market market) {
    return "fixings#" + market.baseCurrency();
  }

  /** The fixing that holds on a day: the last one that is not later. */
  public static Query holdingOn(LocalDate day, Market market) {
    return upTo(day, market).limit(1);
  }

  /** All that is not later than a day, the last one first. */
  public static Query upTo(LocalDate day, Market market) {
    return Query.of(collection(market)).backwards().after(Optional.of(day + END));
  }

  /** That nobody has written the fixing since the one with this revision, or at all. */
  public static Expression unchangedSince(Optional<Long> revision) {
    return revision
        .map(seen -> Expression.of("#" + REVISION + " = :seen").with("seen", seen))
        .orElseGet(Expression::absent);
  }

  public static Item toItem(Fixing fixing, Market market) {
    return Item.at(new Key(collection(market), fixing.day().toString()))
        .with(RATES, fixing.rates().stream().map(FixingItem::fragment).toList())
        .with(FETCHED_AT, fixing.fetchedAt().getEpochSecond())
        .with(REVISION, fixing.revision());
  }

  private static Item fragment(FixedRate fixed) {
    return Item.fragment()
        .with(CURRENCY, fixed.rate().currency())
        .with(RATE, fixed.rate().rate().toPlainString())
        .with(SOURCE, fixed.rate().source())
        .with(EFFECTIVE, fixed.rate().effectiveDate().toString())
        .with(VALUE, fixed.published().value().toPlainString())
        .with(NOMINAL, fixed.published().nominal().toPlainString())
        .with(NAME, fixed.published().name());
  }

  public static Fixing fromItem(Item item) {
    return new Fixing(
        LocalDate.parse(item.key().member()),
        item.items(RATES).stream().map(FixingItem::fixedRate).toList(),
        Instant.ofEpochSecond(item.number(FETCHED_AT)),
        item.number(REVISION));
  }

  /** What prices need of a fixing. */
  static List<Rate> rates(Item item) {
    return item.items(RATES).stream().map(FixingItem::rate).toList();
  }

  private static FixedRate fixedRate(Item fragment) {
    var published =
        new FixedRate.Published(
            new BigDecimal(fragment.text(VALUE)),
            new BigDecimal(fragment.text(NOMINAL)),
            fragment.maybeText(NAME));
    return new FixedRate(rate(fragment), published);
  }

  private static Rate rate(Item fragment) {
    return new Rate(
        fragment.text(CURRENCY),
        new BigDecimal(fragment.text(RATE)),
        fragment.text(SOURCE),
        LocalDate.parse(fragment.text(EFFECTIVE)));
  }
}
