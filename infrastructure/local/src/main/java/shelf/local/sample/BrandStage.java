package shelf.local.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the brands of a catalog. */
final class BrandStage {
  private static final String LIST = "/api/brands?limit=500";

  private final Means means;
  private final Tally tally;

  BrandStage(Means means, Tally tally) {
    this.means = means;
    this.tally = tally;
  }

  /**
   * Creates those that are missing.
   *
   * @param brands with the line where each first appears
   */
  void create(Map<String, Long> brands) {
    try (var bulk = new BulkStage("/api/brands/admin/bulk-create", means, tally)) {
      brands.forEach((name, line) -> bulk.add(List.of(element(name, line))));
      bulk.finish();
    }
  }

  private static Element element(String name, long line) {
    return Json.element(line, Json.object().put("name", name));
  }

  /** The ids of those brands that are there. */
  Map<String, Long> ids(Map<String, Long> brands) {
    var ids = new HashMap<String, Long>();
    means
        .api()
        .each(
            LIST,
            brand -> {
              var name = brand.path("name").asString();
              if (brands.containsKey(name)) {
                ids.put(name, brand.path("id").asLong());
              }
            });
    return ids;
  }
}
