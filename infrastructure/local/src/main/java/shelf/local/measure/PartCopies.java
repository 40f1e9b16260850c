package shelf.local.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** New parts with the numbers of those that are there, under brands made for them. */
final class PartCopies {

  private final MeasuringClient client;
  private final List<PartProbe> models;
  private final Map<String, Long> brands = new HashMap<>();
  private int given;

  /**
   * @param models at least one
   */
  PartCopies(MeasuringClient client, List<PartProbe> models) {
    this.client = client;
    this.models = models;
  }

  /** The body of a part that is not there yet. */
  Map<String, Object> next() {
    var model = models.get(given % models.size());
    int round = given / models.size();
    given++;
    return Map.of(
        "part_number", model.number(),
        "brand_id", brand("Copy " + round + " of brand " + model.brandId()),
        "category_id", model.categoryId());
  }

  private long brand(String name) {
    return brands.computeIfAbsent(
        name, each -> client.post("/api/brands/admin", Map.of("name", each)).id());
  }
}
