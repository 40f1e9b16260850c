package shelf.contract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import shelf.catalog.IndexedPart;
import shelf.catalog.Part;
import shelf.catalog.PartIndex;
import shelf.catalog.PartItem;
import shelf.contract.Patience;
import shelf.registry.Brand;
import shelf.registry.BrandIndex;
import shelf.registry.BrandItem;
import shelf.registry.BrandRegistry;
import shelf.registry.Tally;
import shelf.table.DynamoDb;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;
import shelf.table.Unavailable;

/** What really lies in the tables, past every function. */
public final class Store {

  /** Brands from this id on are known to the index only: tests made their stream records up. */
  public static final long MADE_UP = 8_000_000_000L;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final Duration STUCK = Duration.ofSeconds(15);
  private static final Set<String> COUNTERS = Set.of("ids", "category-ids");
  private static final String NAME = "name#";
  private static final String STATE = "document#";

  private final Table brands;
  private final Table search;
  private final Table parts;

  private Store(DynamoDb dynamoDb) {
    this.brands = dynamoDb.table("brands");
    this.parts = dynamoDb.table("parts");
    this.search = dynamoDb.table("search");
  }

  /** The store behind a DynamoDB endpoint. */
  public static Store at(URI endpoint) {
    return new Store(DirectDynamoDb.at(endpoint));
  }

  public Table searchTable() {
    return search;
  }

  /** What parts and car models will have: the registry, over the same table. */
  public BrandRegistry registry() {
    return new BrandRegistry(brands, new SecureRandom());
  }

  public Table brandsTable() {
    return brands;
  }

  public Table partsTable() {
    return parts;
  }

  /** All parts by id. */
  public List<Part> parts() {
    return scan(parts, item -> PartItem.isPart(item.key())).stream()
        .map(PartItem::fromItem)
        .sorted(Comparator.comparing(Part::id))
        .toList();
  }

  /** All brands by id. */
  public List<Brand> brands() {
    return scan(brands, item -> BrandItem.isBrand(item.key())).stream()
        .map(BrandItem::fromItem)
        .sorted(Comparator.comparing(Brand::id))
        .toList();
  }

  public List<String> names() {
    return brands().stream().map(Brand::name).toList();
  }

  /** Whose each name is, by the guards. */
  public Map<String, Long> guards() {
    var guards = new TreeMap<String, Long>();
    for (var item : scan(brands, item -> item.key().collection().startsWith(NAME))) {
      guards.put(item.key().collection().substring(NAME.length()), BrandItem.holder(item));
    }
    return guards;
  }

  /** The totals as the shards have them. */
  public Tally totals() {
    return registry().census(List.of()).totals();
  }

  /** All entries of the index, without what it notes about documents. */
  public Set<Item> entries() {
    return new HashSet<>(scan(search, item -> !item.key().collection().startsWith(STATE)));
  }

  /** The entries of one brand, by its id. */
  public Set<Item> entries(long id) {
    var found = new HashSet<>(entries());
    found.removeIf(entry -> BrandIndex.brandOf(entry).filter(brand -> brand == id).isEmpty());
    return found;
  }

  /** What the index notes about a brand. */
  public Optional<Item> state(long id) {
    return search.get(Key.single(STATE + "brand#" + id));
  }

  /** Every brand has its one guard, every guard its brand, and the totals say what there is. */
  public void assertWhole() {
    var all = brands();
    var expected = new TreeMap<String, Long>();
    all.forEach(brand -> expected.put(brand.name(), brand.id()));
    assertThat(expected).as("names given twice").hasSize(all.size());
    assertThat(guards()).as("guards").isEqualTo(expected);
    var totals = all.stream().map(Tally::of).reduce(Tally.NONE, Tally::plus);
    assertThat(totals()).as("totals").isEqualTo(totals);
  }

  /** Waits, for as long as it moves, until the index has exactly the entries of what there is. */
  public void assertIndexed() {
    var expected = expectedEntries();
    var found = entries();
    long moved = System.nanoTime();
    while (!found.equals(expected) && System.nanoTime() - moved < STUCK.toNanos()) {
      // Each look is a scan of the whole table: too many of them would slow down what they watch.
      LockSupport.parkNanos(PAUSE.toNanos() + 10_000L * found.size());
      var now = entries();
      moved = now.equals(found) ? moved : System.nanoTime();
      found = now;
    }
    assertThat(difference(expected, found)).as("entries that are missing").isEmpty();
    assertThat(difference(found, expected)).as("entries that are too many").isEmpty();
  }

  private static List<Key> difference(Set<Item> these, Set<Item> those) {
    return these.stream().filter(item -> !those.contains(item)).map(Item::key).toList();
  }

  public Set<Item> expectedEntries() {
    var expected = new HashSet<Item>();
    brands().forEach(brand -> expected.addAll(BrandIndex.entries(brand)));
    parts().forEach(part -> expected.addAll(PartIndex.entries(IndexedPart.of(part))));
    return expected;
  }

  /** Removes everything, except that ids go on: they are never given again. */
  void empty() {
    remove(brands, item -> !COUNTERS.contains(item.key().collection()));
    remove(parts, item -> !COUNTERS.contains(item.key().collection()));
    remove(search, item -> BrandIndex.brandOf(item).filter(id -> id >= MADE_UP).isPresent());
    Patience.until(PATIENCE, "the index is empty", () -> entries().isEmpty());
  }

  private static void remove(Table table, Predicate<Item> which) {
    table.batchWrite().delete(scan(table, which).stream().map(Item::key).toList()).send();
  }

  /** Removes these entries of the index. */
  public void removeEntries(Predicate<Item> which) {
    remove(search, which);
  }

  /** A machine with more to do than it can keeps a call waiting longer than functions may wait. */
  private static Optional<Table.Scanned> page(Table table, Optional<Key> after) {
    try {
      return Optional.of(table.scan(after, 1000));
    } catch (Unavailable e) {
      return Optional.empty();
    }
  }

  /** All items of a table that are of a kind. */
  public static List<Item> scan(Table table, Predicate<Item> which) {
    var items = new ArrayList<Item>();
    Optional<Key> after = Optional.empty();
    do {
      var from = after;
      var page = Patience.within(PATIENCE, "the store answers", () -> page(table, from));
      page.items().stream().filter(which).forEach(items::add);
      after = page.next();
    } while (after.isPresent());
    return items;
  }
}
