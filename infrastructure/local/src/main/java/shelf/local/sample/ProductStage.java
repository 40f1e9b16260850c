package shelf.local.sample;

import java.util.Map;
import shelf.local.sample.SingleStage.Routes;
import shelf.local.sample.SingleStage.Thing;

/** Makes the products of a price list. */
final class ProductStage {
  private static final Routes ROUTES = new Routes("/products", "/products/");

  private final Means means;
  private final Tally tally;

  /** The ids of those that are there; only products without a slug are looked up. */
  private final Map<Product.Name, String> known;

  ProductStage(Means means, Tally tally, Map<Product.Name, String> known) {
    this.means = means;
    this.tally = tally;
    this.known = known;
  }

  void create(Products catalog) {
    try (var single = new SingleStage(ROUTES, means, tally)) {
      catalog.each(product -> single.add(thing(product)));
      single.finish();
    }
  }

  private Thing thing(Product product) {
    var id = product.hasSlug() ? "" : known.getOrDefault(product.name(), "");
    return new Thing(product.line(), product.body(), id);
  }
}
