package shelf.local.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shelf.local.sample.FakeCatalog.Answer;
import shelf.local.sample.FakeShelfApi.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The car models behind the fake API. */
final class FakeCarModels {
  static final String LIST = "/marketplace/car-models";

  final Map<Integer, JsonNode> models = new TreeMap<>();
  private final List<String> brands;
  private final FakeImages images;
  private int made;

  FakeCarModels(List<String> brands, FakeImages images) {
    this.brands = brands;
    this.images = images;
  }

  static boolean isOne(Call call) {
    return call.path().contains(LIST);
  }

  Answer answer(Call call, JsonNode json) {
    return switch (call.method() + " " + call.path().replaceAll("\\?.*", "")) {
      case "GET " + LIST -> FakeCatalog.page(call, rows());
      case "POST /admin" + LIST -> create((ObjectNode) json);
      default -> one(call.path().substring(LIST.length() + 1));
    };
  }

  /** What a model has to say of one type in one language. */
  static String text(JsonNode model, String type, String language) {
    return model
        .path("attributes")
        .valueStream()
        .filter(each -> each.path("attribute_type_code").asString().equals(type))
        .filter(each -> each.path("language_code").asString().equals(language))
        .map(each -> each.path("value").asString())
        .findFirst()
        .orElse("none");
  }

  JsonNode named(String name) {
    return models.values().stream()
        .filter(model -> model.path("model_name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> rows() {
    return models.values().stream().map(this::row).toList();
  }

  private JsonNode row(JsonNode model) {
    boolean pictured = images.has("/admin" + LIST + "/" + model.path("id").asString());
    return ((ObjectNode) model.deepCopy())
        .put("brand_name", brands.get(model.path("brand_id").asInt() - 1))
        .put("image_url", pictured ? "http://images/1" : null);
  }

  private Answer create(ObjectNode model) {
    if (model.path("model_name").asString("").isEmpty()) {
      return refused("model_name: String should have at least 1 character");
    }
    models.put(++made, model.put("id", made));
    return new Answer(201, Map.of("id", made), "");
  }

  private static Answer refused(String detail) {
    return new Answer(400, Map.of("detail", detail), "");
  }

  private Answer one(String id) {
    var model = models.get(Integer.valueOf(id));
    return model == null
        ? new Answer(404, Map.of("detail", "Model not found"), "")
        : Answer.ok(model);
  }
}
