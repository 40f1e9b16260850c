package shelf.brands;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.registry.Brand;
import shelf.registry.BrandItem;
import shelf.registry.BrandRegistry;
import shelf.registry.PurgeItem;
import shelf.registry.Tally;
import shelf.table.Expression;
import shelf.table.IdList;
import shelf.table.Key;
import shelf.table.Refusal;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/** The access patterns of brands, as {@code infrastructure/data-model.md} lists them. */
final class BrandTable {

  private final Table table;
  private final IdList list;
  private final BrandRegistry registry;

  BrandTable(Table table, BrandRegistry registry) {
    this.table = table;
    this.list = new IdList(table, BrandItem.COLLECTION, Key.single("ids"));
    this.registry = registry;
  }

  Optional<Brand> find(long id) {
    return registry.find(id);
  }

  Map<Long, Brand> findAll(Collection<Long> ids) {
    return registry.findAll(ids);
  }

  /** Up to so many brands with larger ids, in order. */
  List<Brand> behind(long id, int count) {
    return list.behind(id, count).stream().map(BrandItem::fromItem).toList();
  }

  /** Takes so many ids, never to be given again. Answers the first of them. */
  long takeIds(int count) {
    return list.takeIds(count);
  }

  Transaction transaction() {
    return table.transaction();
  }

  /** Adds a new brand: two writes, the second refused if the name is taken. */
  void put(Transaction transaction, Brand brand) {
    transaction.put(table, BrandItem.toItem(brand), Expression.absent());
    transaction.put(table, BrandItem.nameItem(brand), Expression.absent());
  }

  void tally(Transaction transaction, Tally change) {
    registry.tally(transaction, change);
  }

  /** The refused name first, if that was it. */
  List<Refusal> rename(Brand seen, String name) {
    var change =
        Expression.of("SET #name = :name ADD #version :one, #revision :one")
            .with("name", name)
            .with("one", 1);
    return table
        .transaction()
        .put(table, BrandItem.nameItem(seen.renamed(name)), Expression.absent())
        .delete(table, BrandItem.nameKey(seen.name()), heldBy(seen))
        .update(table, BrandItem.key(seen.id()), Update.of(change).when(stillAt(seen)))
        .commit();
  }

  /** Removes a brand as it was seen: two writes, or three if it leaves parts behind. */
  void delete(Transaction transaction, Brand seen, Instant now) {
    var unchanged =
        stillAt(seen)
            .and(Expression.of("#parts_count = :parts").with("parts", seen.parts()))
            .and(Expression.of("#car_models_count = :none").with("none", 0));
    transaction.delete(table, BrandItem.key(seen.id()), unchanged);
    transaction.delete(table, BrandItem.nameKey(seen.name()), heldBy(seen));
    if (seen.parts() > 0) {
      transaction.put(table, PurgeItem.toItem(seen, now), Expression.absent());
    }
  }

  private static Expression stillAt(Brand seen) {
    return Expression.of("#version = :version").with("version", seen.version());
  }

  private static Expression heldBy(Brand brand) {
    return Expression.of("#brand_id = :holder").with("holder", brand.id());
  }
}
