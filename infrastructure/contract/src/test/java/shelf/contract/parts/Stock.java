package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import shelf.catalog.CategoryUse;
import shelf.catalog.Part;
import shelf.catalog.PartItem;
import shelf.contract.engine.Store;
import shelf.registry.Brand;
import shelf.table.Item;
import shelf.table.Key;

/** What must hold together of brands, categories and parts, whatever was done at the same time. */
final class Stock {

  private static final String USE = "category-use#";
  private static final String NUMBERS = "numbers#";

  private final Store store;

  Stock(Store store) {
    this.store = store;
  }

  List<Part> parts() {
    return store.parts();
  }

  /** Every part has its number, its brand and its category, and these know how many they have. */
  void assertWhole() {
    var parts = store.parts();
    assertThat(numbers()).as("numbers").isEqualTo(numbersOf(parts));
    assertThat(uses()).as("parts by category").isEqualTo(count(parts, Part::categoryId));
    assertThat(counts()).as("parts by brand").isEqualTo(count(parts, Part::brandId));
    assertThat(uses(item -> 0L).keySet()).as("uses").isEqualTo(categories());
    assertThat(categories()).containsAll(count(parts, Part::categoryId).keySet());
    store.assertWhole();
  }

  void assertWholeAndIndexed() {
    assertWhole();
    store.assertIndexed();
  }

  private Map<Key, Long> numbers() {
    return items(NUMBERS).stream().collect(Collectors.toMap(Item::key, PartItem::holder));
  }

  private static Map<Key, Long> numbersOf(List<Part> parts) {
    return parts.stream().collect(Collectors.toMap(p -> PartItem.numberItem(p).key(), Part::id));
  }

  /** How many parts each category thinks it has, without those that have none. */
  private Map<Long, Long> uses() {
    var uses = uses(CategoryUse::parts);
    uses.values().removeIf(count -> count == 0);
    return uses;
  }

  private Map<Long, Long> uses(Function<Item, Long> what) {
    var uses = new TreeMap<Long, Long>();
    items(USE)
        .forEach(item ->
            uses.put(
                Long.valueOf(item.key().collection().substring(USE.length())), what.apply(item)));
    return uses;
  }

  private Set<Long> categories() {
    return Store.scan(store.partsTable(), item -> item.key().collection().equals("categories"))
        .stream()
        .map(item -> Long.valueOf(item.key().member()))
        .collect(Collectors.toSet());
  }

  private Map<Long, Long> counts() {
    return store.brands().stream()
        .filter(brand -> brand.parts() != 0)
        .collect(Collectors.toMap(Brand::id, Brand::parts));
  }

  private static Map<Long, Long> count(List<Part> parts, Function<Part, Long> by) {
    return parts.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
  }

  private List<Item> items(String prefix) {
    return Store.scan(store.partsTable(), item -> item.key().collection().startsWith(prefix));
  }
}
