package shelf.local.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shelf.local.sample.ShelfApi.Creation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the tree of categories that a catalog's parts stand in. */
final class CategoryStage {
  private static final String PATH = "/api/parts/admin/categories";

  /** Parents have positive ids. */
  private static final long ROOT = 0;

  private final Means means;
  private final Tally tally;
  private final Map<Place, Long> known = new HashMap<>();
  private final Map<CategoryPath, Long> ids = new HashMap<>();

  CategoryStage(Means means, Tally tally) {
    this.means = means;
    this.tally = tally;
  }

  /** What is unique about a category. */
  private record Place(long parentId, String name) {}

  /**
   * Creates those that are missing.
   *
   * @param categories parents before children, with the line where each first appears
   * @return the ids of all that are there then
   */
  Map<CategoryPath, Long> create(Map<CategoryPath, Long> categories) {
    means.api().each(PATH, category -> known.put(place(category), category.path("id").asLong()));
    categories.forEach(this::create);
    return ids;
  }

  private static Place place(JsonNode category) {
    return new Place(category.path("parent_id").asLong(ROOT), category.path("name").asString());
  }

  private void create(CategoryPath path, long line) {
    parent(path)
        .ifPresentOrElse(
            parent -> create(new Place(parent, path.name()), path, line),
            () -> means.reject(new Rejection(line, "its category was rejected"), tally));
    tally.through(1);
    means.progress().show(means.catalog(), tally);
  }

  private Optional<Long> parent(CategoryPath path) {
    return path.isRoot() ? Optional.of(ROOT) : Optional.ofNullable(ids.get(path.parent()));
  }

  private void create(Place place, CategoryPath path, long line) {
    var id = known.get(place);
    if (id != null) {
      there(path, id);
      return;
    }
    var body = Json.bytes(json(place));
    switch (means.api().create(PATH, body, means.keys().ofRun(body, 0))) {
      case Creation.Made made -> {
        ids.put(path, made.json().path("id").asLong());
        tally.created(1);
      }
      case Creation.Taken taken -> there(path, taken.id());
      case Creation.Refused refused ->
          means.reject(new Rejection(line, "category: " + refused.reason()), tally);
    }
  }

  private void there(CategoryPath path, long id) {
    ids.put(path, id);
    tally.existing(1);
  }

  private static ObjectNode json(Place place) {
    var json = Json.object().put("name", place.name());
    return place.parentId() == ROOT
        ? json.putNull("parent_id")
        : json.put("parent_id", place.parentId());
  }
}
