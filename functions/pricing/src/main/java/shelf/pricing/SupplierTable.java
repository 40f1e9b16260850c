package shelf.pricing;

import java.util.List;
import java.util.Optional;
import shelf.table.Expression;
import shelf.table.Key;
import shelf.table.Refusal;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.terms.Supplier;
import shelf.terms.SupplierItem;

/** The access patterns of suppliers, as {@code infrastructure/data-model.md} lists them. */
final class SupplierTable {

  /** The index in a transaction of the write that takes a name. */
  static final int NAME_WRITE = 1;

  private static final Key IDS = Key.single("supplier-ids");
  private static final Key WAREHOUSE_IDS = Key.single("warehouse-ids");
  private static final String LAST_ID = "last_id";

  private final Table table;

  SupplierTable(Table table) {
    this.table = table;
  }

  Optional<Supplier> find(long id) {
    return table.get(SupplierItem.key(id)).map(SupplierItem::fromItem);
  }

  /** An id never to be given again. */
  long takeId() {
    return table.add(IDS, LAST_ID, 1);
  }

  /** Takes so many ids of warehouses, never to be given again. Answers the first of them. */
  long takeWarehouseIds(int count) {
    return table.add(WAREHOUSE_IDS, LAST_ID, count) - count + 1;
  }

  /** Adds a new supplier, refused if the name is taken. */
  Transaction create(Supplier supplier) {
    return table
        .transaction()
        .put(table, SupplierItem.toItem(supplier), Expression.absent())
        .put(table, SupplierItem.nameItem(supplier), Expression.absent());
  }

  /** Refused if somebody changed the supplier since, or if the new name is taken. */
  List<Refusal> replace(Supplier seen, Supplier next) {
    var transaction = table.transaction().put(table, SupplierItem.toItem(next), stillAt(seen));
    if (!next.name().equals(seen.name())) {
      transaction.put(table, SupplierItem.nameItem(next), Expression.absent());
      transaction.delete(table, SupplierItem.nameKey(seen.name()), heldBy(seen));
    }
    return transaction.commit();
  }

  /** Answers whether the supplier was still as seen. */
  boolean delete(Supplier seen) {
    return table
        .transaction()
        .delete(table, SupplierItem.key(seen.id()), stillAt(seen))
        .delete(table, SupplierItem.nameKey(seen.name()), heldBy(seen))
        .commit()
        .isEmpty();
  }

  private static Expression stillAt(Supplier seen) {
    return Expression.of("#version = :version").with("version", seen.version());
  }

  private static Expression heldBy(Supplier supplier) {
    return Expression.of("#supplier_id = :holder").with("holder", supplier.id());
  }
}
