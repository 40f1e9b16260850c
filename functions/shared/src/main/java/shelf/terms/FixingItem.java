package shelf.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shelf.table.Item;
import shelf.table.Query;

/**
 * How the rates of the sources lie in the table <b>pricing</b>. A fixing is one item with all rates
 * that hold from its day on, under {@code <day>#<source>}, so that the last one of a day is found
 * first; a currency that the source no longer fixes keeps its last rate in it, with its older date.
 */
final class FixingItem {

  private static final String COLLECTION = "fixings";

  /** Sorts behind every source of a day. */
  private static final String END = "#~";

  private FixingItem() {}

  /** The fixing that holds on a day: the last one that is not later. */
  static Query holdingOn(LocalDate day) {
    return Query.of(COLLECTION).backwards().after(Optional.of(day + END)).limit(1);
  }

  static List<Rate> rates(Item fixing) {
    return fixing.items("rates").stream().map(FixingItem::rate).toList();
  }

  private static Rate rate(Item fragment) {
    return new Rate(
        fragment.text("currency"),
        new BigDecimal(fragment.text("rate")),
        fragment.text("source"),
        LocalDate.parse(fragment.text("effective_date")));
  }
}
