package shelf.carmodels.reference;

import java.util.List;
import java.util.Optional;
import shelf.carmodels.errors.Unreadable;
import shelf.http.Problem;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Query;
import shelf.table.Table;
import shelf.table.Transaction;

/** The lists, and what is counted of their use: two items that are read and written together. */
final class ReferenceTable {

  private final Table table;

  ReferenceTable(Table table) {
    this.table = table;
  }

  /** The lists as they are now. */
  ReferenceLists read() {
    return lists(table.get(ReferenceItem.KEY));
  }

  /**
   * @throws Problem 503 if nobody can tell which lists these are
   */
  private static ReferenceLists lists(Optional<Item> item) {
    return Unreadable.REFERENCE_LISTS.unless(
        () -> item.map(ReferenceItem::fromItem).orElseGet(ReferenceLists::shipped));
  }

  /** The lists with their use, as they are now. */
  Look look() {
    var items = table.query(Query.of(ReferenceItem.COLLECTION).consistently());
    var lists = items.stream().filter(item -> item.key().equals(ReferenceItem.KEY)).findFirst();
    var uses = items.stream().filter(item -> item.key().equals(CodeUses.KEY)).findFirst();
    return new Look(lists(lists), uses);
  }

  /** A look at the lists and their use; it may be older than what it is compared with. */
  record Look(ReferenceLists lists, Optional<Item> uses) {

    long uses(Code code) {
      return CodeUses.count(uses, code);
    }
  }

  /**
   * Replaces the lists.
   *
   * @param dropped codes that they no longer have
   * @return whether they were as seen, and none of those codes in use; if not, look again
   */
  boolean replace(ReferenceLists seen, ReferenceLists next, List<Code> dropped) {
    var still = seen.version() == 0 ? Expression.absent() : ReferenceItem.stillAt(seen.version());
    return table
        .transaction()
        .put(table, ReferenceItem.toItem(next), still)
        .update(table, CodeUses.KEY, CodeUses.dropped(dropped, seen.version()))
        .commit()
        .isEmpty();
  }

  /** Counts the codes of a model in the transaction that changes it: one write, or none. */
  void count(Transaction transaction, CodeChange change, long version) {
    if (!change.isEmpty()) {
      transaction.update(table, CodeUses.KEY, CodeUses.counted(change, version));
    }
  }
}
