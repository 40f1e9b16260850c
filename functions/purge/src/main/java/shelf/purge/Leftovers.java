package shelf.purge;

import java.util.List;
import java.util.Optional;
import shelf.catalog.PartItem;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;
import shelf.table.Transaction;

/** What is still there of the parts of a brand that is gone: the table <b>parts</b>. */
final class Leftovers {

  /** What two transactions hold, if the parts are of one category; and one BatchGetItem. */
  private static final int AT_ONCE = Transaction.MOST - 2;

  private final Table parts;

  Leftovers(Table parts) {
    this.parts = parts;
  }

  Table table() {
    return parts;
  }

  /** The first of them, as they are now; empty only if nothing is left. */
  List<Leftover> first(long brandId) {
    var query = Query.of(PartItem.numbersOf(brandId)).limit(AT_ONCE).consistently();
    var numbers = parts.query(query);
    var found = parts.getAll(numbers.stream().map(Leftovers::part).toList());
    return numbers.stream()
        .map(number -> Leftover.of(number, Optional.ofNullable(found.get(part(number)))))
        .toList();
  }

  private static Key part(Item number) {
    return PartItem.key(PartItem.holder(number));
  }
}
