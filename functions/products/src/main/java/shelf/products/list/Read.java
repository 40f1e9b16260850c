package shelf.products.list;

import java.util.Optional;
import shelf.pricelist.ListRows;
import shelf.pricelist.Order;
import shelf.pricelist.Row;
import shelf.pricelist.WordRows;
import shelf.table.Item;
import shelf.table.Query;

/**
 * A query of a plan.
 *
 * @param collection where
 * @param copy in which order the collection is
 * @param kind what it is read for
 * @param start what members have before their places
 * @param range of members; none for all
 * @param limit how many rows at most
 */
record Read(
    String collection,
    Order copy,
    Kind kind,
    String start,
    Optional<Query.Between> range,
    int limit) {

  /** What a collection has, and what of it is wanted. */
  enum Kind {
    /** A list, from where the page begins. */
    LIST_STEPWISE(false, false),
    /** A stem's list, from where the page begins. */
    STEM_STEPWISE(true, false),
    /** All of a range of a list. */
    LIST_WHOLE(false, true),
    /** All of a range of stems. */
    STEMS_WHOLE(true, true);

    private final boolean ofStems;
    private final boolean whole;

    Kind(boolean ofStems, boolean whole) {
      this.ofStems = ofStems;
      this.whole = whole;
    }

    boolean isWhole() {
      return whole;
    }
  }

  Read limit(int rows) {
    return new Read(collection, copy, kind, start, range, rows);
  }

  Query query(Asked asked) {
    var query = Query.of(collection).limit(limit);
    var within = range.map(query::between).orElse(query);
    if (kind.whole) {
      return within;
    }
    var from = within.after(asked.from().place().map(place -> start + place));
    return asked.ordering().descending() ? from.backwards() : from;
  }

  Row row(Item entry) {
    return kind.ofStems ? WordRows.row(entry, copy) : ListRows.row(entry, copy);
  }
}
