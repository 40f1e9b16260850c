package shelf.products.list;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Stream;
import shelf.pricelist.IndexedProduct;
import shelf.pricelist.Product;
import shelf.pricelist.ProductIndex;
import shelf.pricelist.ProductItem;
import shelf.search.StoredOrder;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;

/**
 * The tables products and search as far as pages read them, in memory: every query by the letter,
 * and paid as DynamoDB counts. So thousands of pages can be compared with the truth in a second.
 */
final class MemoryStore {

  private static final int STEP = 4096;

  private final Map<String, NavigableMap<String, Item>> search = new HashMap<>();
  private final Map<Key, Item> products = new HashMap<>();
  private final Map<Key, Product> catalog = new HashMap<>();
  private final DoubleAdder units = new DoubleAdder();

  /** Another one that holds the same, and goes its own way from here. */
  MemoryStore copy() {
    var copy = new MemoryStore();
    search.forEach((collection, rows) -> copy.search.put(collection, new TreeMap<>(rows)));
    copy.products.putAll(products);
    copy.catalog.putAll(catalog);
    return copy;
  }

  void put(Product product) {
    remove(product);
    for (var entry : ProductIndex.entries(IndexedProduct.of(product))) {
      search
          .computeIfAbsent(entry.key().collection(), name -> new TreeMap<>(StoredOrder.OF_TEXTS))
          .put(entry.key().member(), entry);
    }
    products.put(ProductItem.key(product.id()), ProductItem.toItem(product));
    catalog.put(ProductItem.key(product.id()), product);
  }

  /** Whatever there is with this id. */
  void remove(Product product) {
    var key = ProductItem.key(product.id());
    products.remove(key);
    var old = catalog.remove(key);
    if (old != null) {
      ProductIndex.entries(IndexedProduct.of(old)).stream()
          .map(Item::key)
          .forEach(entry -> search.get(entry.collection()).remove(entry.member()));
    }
  }

  /** Takes a product away, of which the index has not heard yet. */
  void forget(Product product) {
    products.remove(ProductItem.key(product.id()));
  }

  /** Changes a product, of which the index has not heard yet. */
  void changeUnheard(Product product) {
    products.put(ProductItem.key(product.id()), ProductItem.toItem(product));
  }

  Collection<Product> catalog() {
    return catalog.values();
  }

  List<Item> query(Query query) {
    NavigableMap<String, Item> all =
        search.getOrDefault(query.collection(), new TreeMap<>(StoredOrder.OF_TEXTS));
    var range = query.between();
    var inRange =
        range.isEmpty() ? all : all.subMap(range.get().first(), true, range.get().last(), true);
    var found = query.after().map(member -> behind(query, inRange, member)).orElse(inRange);
    var rows = query.descending() ? found.descendingMap() : found;
    var items = rows.values().stream().limit(query.limit()).toList();
    pay(items.stream().mapToLong(MemoryStore::size).sum());
    return items;
  }

  private static NavigableMap<String, Item> behind(
      Query query, NavigableMap<String, Item> rows, String member) {
    query
        .between()
        .ifPresent(range -> {
          // DynamoDB refuses to start outside of what is asked for.
          if (StoredOrder.OF_TEXTS.compare(member, range.first()) < 0
              || StoredOrder.OF_TEXTS.compare(member, range.last()) > 0) {
            throw new IllegalArgumentException(member + " is outside of " + range);
          }
        });
    return query.descending() ? rows.headMap(member, false) : rows.tailMap(member, false);
  }

  private void pay(long bytes) {
    units.add(Math.max(1, Math.ceilDiv(bytes, STEP)) / 2.0);
  }

  private static long size(Item row) {
    long names = "collection".length() + "member".length() + "a".length();
    long key = utf8(row.key().collection()) + utf8(row.key().member());
    long ofSample =
        Stream.of("n", "s").mapToLong(name -> utf8(row.maybeText(name).orElse(""))).sum();
    return names + key + row.bytes("a").length + ofSample;
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  Map<Key, Item> getAll(Collection<Key> keys) {
    var found = new HashMap<Key, Item>();
    for (var key : keys) {
      units.add(0.5);
      if (products.containsKey(key)) {
        found.put(key, products.get(key));
      }
    }
    return found;
  }

  /** What was paid since the last time. */
  double paid() {
    return units.sumThenReset();
  }
}
