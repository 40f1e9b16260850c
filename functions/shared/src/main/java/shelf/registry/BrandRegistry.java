package shelf.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/**
 * The one registry of brands: what every group may ask of a brand, and how it counts what it hangs
 * on one. Counting is a write in the caller's own transaction, so that it holds or fails with it.
 */
public final class BrandRegistry {

  /** The totals are spread over so many items, since every create and delete writes one of them. */
  private static final int SHARDS = 16;

  private static final Expression ADD =
      Expression.of("ADD #brands :brands, #with_parts :with_parts, #parts :parts");

  private final Table table;
  private final RandomGenerator random;

  public BrandRegistry(Table table, RandomGenerator random) {
    this.table = table;
    this.random = random;
  }

  public Optional<Brand> find(long id) {
    return table.get(BrandItem.key(id)).map(BrandItem::fromItem);
  }

  /** Those that exist, in the order asked. */
  public Map<Long, Brand> findAll(Collection<Long> ids) {
    var items = table.getAll(ids.stream().map(BrandItem::key).toList());
    var brands = new LinkedHashMap<Long, Brand>();
    for (var id : ids) {
      Optional.ofNullable(items.get(BrandItem.key(id)))
          .ifPresent(item -> brands.put(id, BrandItem.fromItem(item)));
    }
    return brands;
  }

  /** The ids of the brands that exist, by their names exactly as written. */
  public Map<String, Long> findIds(Collection<String> names) {
    var items = table.getAll(names.stream().map(BrandItem::nameKey).toList());
    return names.stream()
        .distinct()
        .filter(name -> items.containsKey(BrandItem.nameKey(name)))
        .collect(
            Collectors.toMap(
                name -> name, name -> BrandItem.holder(items.get(BrandItem.nameKey(name)))));
  }

  /** Has the caller's transaction refused if the brand is gone: one write's price. */
  public void requirePresent(Transaction transaction, long id) {
    transaction.check(table, BrandItem.key(id), Expression.present());
  }

  /**
   * Adds to the number of parts of a brand, in the caller's transaction: one write. It is refused
   * if the brand is gone or its count is no longer the one seen; then read it again.
   *
   * @return what the caller must {@link #tally} in the same transaction
   */
  public Tally countParts(Transaction transaction, Brand seen, long more) {
    var counted = seen.withParts(seen.parts() + more);
    var change =
        Expression.of("SET #parts_count = :parts ADD #revision :one")
            .with("parts", counted.parts())
            .with("one", 1);
    var unchanged = Expression.of("#parts_count = :seen").with("seen", seen.parts());
    transaction.update(table, BrandItem.key(seen.id()), Update.of(change).when(unchanged));
    return Tally.of(counted).plus(Tally.of(seen).negated());
  }

  /**
   * Adds to the number of car models of a brand, in the caller's transaction: one write. It is
   * refused if the brand is gone; a brand that has car models cannot go.
   */
  public void countCarModels(Transaction transaction, long brandId, int more) {
    var change = Expression.of("ADD #car_models_count :more").with("more", more);
    transaction.update(table, BrandItem.key(brandId), Update.of(change).when(Expression.present()));
  }

  /**
   * Adds to the totals, in the caller's transaction: one write. Which of the shards gets it does
   * not matter, since only their sum is read.
   */
  public void tally(Transaction transaction, Tally change) {
    var add =
        ADD.with("brands", change.brands())
            .with("with_parts", change.withParts())
            .with("parts", change.parts());
    transaction.update(table, shard(random.nextInt(SHARDS)), Update.of(add));
  }

  /** The totals, and the given brands as they are now: one round trip for up to 84 of them. */
  public Census census(Collection<Long> ids) {
    var shards = IntStream.range(0, SHARDS).mapToObj(BrandRegistry::shard).toList();
    var keys = new ArrayList<Key>(shards);
    ids.forEach(id -> keys.add(BrandItem.key(id)));
    var items = table.getAll(keys);
    var totals =
        shards.stream()
            .filter(items::containsKey)
            .map(shard -> Tally.fromItem(items.get(shard)))
            .reduce(Tally.NONE, Tally::plus);
    return new Census(totals, brands(items));
  }

  private static List<Brand> brands(Map<Key, Item> items) {
    return items.values().stream()
        .filter(item -> BrandItem.isBrand(item.key()))
        .map(BrandItem::fromItem)
        .toList();
  }

  private static Key shard(int number) {
    return Key.single("statistics#" + number);
  }
}
