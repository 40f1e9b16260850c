package shelf.brands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import shelf.registry.Brand;
import shelf.registry.BrandItem;
import shelf.registry.BrandRegistry;
import shelf.registry.Tally;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Refusal;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/** The access patterns of brands, as {@code infrastructure/data-model.md} lists them. */
final class BrandTable {

  private static final Key IDS = Key.single("ids");
  private static final String LAST_ID = "last_id";

  private final Table table;
  private final BrandRegistry registry;

  BrandTable(Table table, BrandRegistry registry) {
    this.table = table;
    this.registry = registry;
  }

  Optional<Brand> find(long id) {
    return registry.find(id);
  }

  Map<Long, Brand> findAll(Collection<Long> ids) {
    return registry.findAll(ids);
  }

  /** Up to so many brands with larger ids, in order: one Query a block of ids. */
  List<Brand> behind(long id, int count) {
    var brands = new ArrayList<Brand>();
    long block = id / BrandItem.BLOCK;
    var lastBlock = OptionalLong.empty();
    do {
      var query =
          Query.of(BrandItem.collection(block))
              .after(Optional.of(BrandItem.member(id)))
              .limit(count - brands.size())
              .consistently();
      table.query(query).forEach(item -> brands.add(BrandItem.fromItem(item)));
      // Only a block that ran out makes us ask whether there are further ones.
      if (brands.size() < count && lastBlock.isEmpty()) {
        lastBlock = OptionalLong.of(lastBlock());
      }
      block++;
    } while (brands.size() < count && block <= lastBlock.getAsLong());
    return brands;
  }

  private long lastBlock() {
    return table.get(IDS).map(item -> item.number(LAST_ID)).orElse(0L) / BrandItem.BLOCK;
  }

  /** Takes so many ids, never to be given again. Answers the first of them. */
  long takeIds(int count) {
    return table.add(IDS, LAST_ID, count) - count + 1;
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
      transaction.put(table, purge(seen, now), Expression.absent());
    }
  }

  /** What says that the parts of a brand that is gone must go too, until they have. */
  private static Item purge(Brand brand, Instant now) {
    return Item.at(Key.single("purge#" + brand.id()))
        .with("brand_id", brand.id())
        .with("parts_count", brand.parts())
        .with("deleted_at", now.getEpochSecond());
  }

  private static Expression stillAt(Brand seen) {
    return Expression.of("#version = :version").with("version", seen.version());
  }

  private static Expression heldBy(Brand brand) {
    return Expression.of("#brand_id = :holder").with("holder", brand.id());
  }
}
