package shelf.local.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The way of a price list into Shelf. */
final class ProductLoad {
  private final Means means;
  private final Stages stages;

  ProductLoad(Means means) {
    this.means = means;
    stages = new Stages(means);
  }

  LoadReport tree(List<JsonNode> nodes) {
    return stages.all(() ->
        stages.run(
            "categories",
            TreeStage.ids(nodes).size(),
            tally -> new TreeStage(means, tally).put(nodes)));
  }

  LoadReport products(Products catalog) {
    return stages.all(() -> create(catalog));
  }

  /**
   * Loads products that need categories.
   *
   * @param nodes put up if there is no category
   */
  LoadReport products(Products catalog, List<JsonNode> nodes) {
    return stages.all(() -> {
      stages.run(
          "categories",
          TreeStage.ids(nodes).size(),
          tally -> new TreeStage(means, tally).putIfNone(nodes));
      create(catalog);
    });
  }

  private void create(Products catalog) {
    var survey = Survey.of(catalog);
    var known = survey.withoutSlug() > 0 ? known() : Map.<Product.Name, String>of();
    stages.run(
        "products",
        survey.products(),
        tally -> new ProductStage(means, tally, known).create(catalog));
  }

  /** One look through all products. */
  private record Survey(long products, long withoutSlug) {
    static Survey of(Products catalog) {
      var counts = new long[2];
      catalog.each(product -> {
        counts[0]++;
        counts[1] += product.hasSlug() ? 0 : 1;
      });
      return new Survey(counts[0], counts[1]);
    }
  }

  private Map<Product.Name, String> known() {
    var ids = new HashMap<Product.Name, String>();
    new ProductRows(means.api())
        .each(row -> ids.put(Product.Name.of(row), row.path("id").asString()));
    return ids;
  }
}
