package shelf.purge;

import java.util.Optional;
import shelf.catalog.Part;
import shelf.catalog.PartItem;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Table;
import shelf.table.Transaction;

/**
 * A number of a brand that is gone.
 *
 * @param number the guard of the number
 * @param part whose number it is; empty if the guard was left alone, which no write of ours does
 */
record Leftover(Item number, Optional<Part> part) {

  /** Takes the part for the number's only if both say so. */
  static Leftover of(Item number, Optional<Item> found) {
    var part = found.map(PartItem::fromItem);
    return new Leftover(
        number, part.filter(it -> PartItem.numberItem(it).key().equals(number.key())));
  }

  int writes() {
    return part.isPresent() ? 2 : 1;
  }

  int offers() {
    return part.map(it -> it.offers().size()).orElse(0);
  }

  /** Refused if the part or the holder of the number is no longer the one seen. */
  void remove(Transaction transaction, Table parts) {
    part.ifPresent(it -> transaction.delete(parts, PartItem.key(it.id()), still(it)));
    var held = Expression.of("#part_id = :part").with("part", PartItem.holder(number));
    transaction.delete(parts, number.key(), held);
  }

  private static Expression still(Part part) {
    return Expression.of("#brand_id = :brand AND #version = :version")
        .with("brand", part.brandId())
        .with("version", part.history().version());
  }
}
