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
    return Store.scan(shop.table(), item -> ProductItem.isProduct(item.key())).stream()
        .map(ProductItem::fromItem)
        .toList();
  }

  /** Everything there is. */
  Set<Item> contents() {
    return new HashSet<>(Store.scan(shop.table(), item -> true));
  }

  Map<String, Long> counts() {
    return shop.table().query(CategoryCount.all()).stream()
        .collect(toMap(CategoryCount::categoryOf, CategoryCount::productsOf));
  }

  private Map<String, UUID> slugs() {
    return Store.scan(shop.table(), item -> ProductItem.isSlug(item.key())).stream()
        .collect(toMap(slug -> slug.key().collection().substring(5), ProductItem::holder));
  }

  /** As {@link #assertSound}, and no category that is not in the tree is counted. */
  void assertWhole() {
    assertSound();
    assertThat(counts().keySet()).as("categories counted").isEqualTo(ids(shop.tree()));
  }

  /** Each category is counted right, each product's is in the tree, each slug is its product's. */
  void assertSound() {
    var all = products();
    var expected = new HashMap<String, Long>();
    ids(shop.tree()).forEach(id -> expected.put(id, 0L));
    counts().keySet().forEach(id -> expected.put(id, 0L));
    var used = all.stream().collect(groupingBy(product -> product.card().categoryId(), counting()));
    assertThat(ids(shop.tree())).as("categories").containsAll(used.keySet());
    expected.putAll(used);
    assertThat(counts()).as("counts").isEqualTo(expected);
    assertSlugs(all);
  }

  private void assertSlugs(List<Product> all) {
    var slugs = new HashMap<String, UUID>();
    for (var product : all) {
      product
          .card()
          .slug()
          .ifPresent(slug -> assertThat(slugs.put(slug, product.id())).as(slug).isNull());
    }
    assertThat(slugs()).as("slugs").isEqualTo(slugs);
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
