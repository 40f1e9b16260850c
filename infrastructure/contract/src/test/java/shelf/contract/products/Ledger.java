package shelf.contract.products;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import shelf.contract.engine.Store;
import shelf.pricelist.CategoryCount;
import shelf.pricelist.Product;
import shelf.pricelist.ProductItem;
import shelf.table.Item;
import tools.jackson.databind.JsonNode;

/** What the table holds, and whether its items agree with each other. */
record Ledger(Shop shop) {

  List<Product> products() {
    return products(Store.scan(shop.table(), item -> ProductItem.isProduct(item.key())));
  }

  private static List<Product> products(List<Item> items) {
    return items.stream()
        .filter(item -> ProductItem.isProduct(item.key()))
        .map(ProductItem::fromItem)
        .toList();
  }

  /** How many products there are. */
  int size() {
    return Store.scan(shop.table(), item -> ProductItem.isProduct(item.key())).size();
  }

  /** Everything there is. */
  Set<Item> contents() {
    return new HashSet<>(Store.scan(shop.table(), item -> true));
  }

  Map<String, Long> counts() {
    return shop.table().query(CategoryCount.all()).stream()
        .collect(toMap(CategoryCount::categoryOf, CategoryCount::productsOf));
  }

  private static Map<String, UUID> slugs(List<Item> items) {
    return items.stream()
        .filter(item -> ProductItem.isSlug(item.key()))
        .collect(toMap(slug -> slug.key().collection().substring(5), ProductItem::holder));
  }

  /** As {@link #assertSound}, and no category that is not in the tree is counted. */
  void assertWhole() {
    var categories = ids(shop.tree());
    var counts = counts();
    assertSound(categories, counts);
    assertThat(counts.keySet()).as("categories counted").isEqualTo(categories);
  }

  /** Each category is counted right, each product's is in the tree, each slug is its product's. */
  void assertSound() {
    assertSound(ids(shop.tree()), counts());
  }

  private void assertSound(Set<String> categories, Map<String, Long> counts) {
    var items = Store.scan(shop.table(), item -> true);
    var all = products(items);
    var expected = new HashMap<String, Long>();
    categories.forEach(id -> expected.put(id, 0L));
    counts.keySet().forEach(id -> expected.put(id, 0L));
    var used = all.stream().collect(groupingBy(product -> product.card().categoryId(), counting()));
    assertThat(categories).as("categories").containsAll(used.keySet());
    expected.putAll(used);
    assertThat(counts).as("counts").isEqualTo(expected);
    assertSlugs(all, slugs(items));
  }

  private static void assertSlugs(List<Product> all, Map<String, UUID> given) {
    var slugs = new HashMap<String, UUID>();
    for (var product : all) {
      product
          .card()
          .slug()
          .ifPresent(slug -> assertThat(slugs.put(slug, product.id())).as(slug).isNull());
    }
    assertThat(given).as("slugs").isEqualTo(slugs);
  }

  /** All ids of a tree. */
  static Set<String> ids(JsonNode tree) {
    var ids = new TreeSet<String>();
    for (var node : tree) {
      ids.add(node.get("id").stringValue());
      ids.addAll(ids(node.get("children")));
    }
    return ids;
  }
}
