package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    var items = Store.scan(store.partsTable(), item -> true);
    var parts =
        items.stream().filter(item -> PartItem.isPart(item.key())).map(PartItem::fromItem).toList();
    var byCategory = count(parts, Part::categoryId);
    var uses = uses(items);
    assertThat(numbers(items)).as("numbers").isEqualTo(numbersOf(parts));
    assertThat(uses.keySet()).as("uses").isEqualTo(categories(items));
    assertThat(uses.keySet()).containsAll(byCategory.keySet());
    uses.values().removeIf(count -> count == 0);
    assertThat(uses).as("parts by category").isEqualTo(byCategory);
    assertThat(counts()).as("parts by brand").isEqualTo(count(parts, Part::brandId));
    store.assertWhole();
  }

  void assertWholeAndIndexed() {
    assertWhole();
    store.assertIndexed();
  }

  private static Map<Key, Long> numbers(List<Item> items) {
    return of(NUMBERS, items).collect(Collectors.toMap(Item::key, PartItem::holder));
  }

  private static Map<Key, Long> numbersOf(List<Part> parts) {
    return parts.stream().collect(Collectors.toMap(p -> PartItem.numberItem(p).key(), Part::id));
  }

  /** How many parts each category thinks it has. */
  private static Map<Long, Long> uses(List<Item> items) {
    var uses = new TreeMap<Long, Long>();
    of(USE, items)
        .forEach(item ->
            uses.put(
                Long.valueOf(item.key().collection().substring(USE.length())),
                CategoryUse.parts(item)));
    return uses;
  }

  private static Set<Long> categories(List<Item> items) {
    return items.stream()
        .filter(item -> item.key().collection().equals("categories"))
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

  private static Stream<Item> of(String prefix, List<Item> items) {
    return items.stream().filter(item -> item.key().collection().startsWith(prefix));
  }
}
