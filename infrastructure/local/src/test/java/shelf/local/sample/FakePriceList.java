package shelf.local.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import shelf.local.sample.FakeCatalog.Answer;
import shelf.local.sample.FakeShelfApi.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The products behind the fake API, and the tree of their categories. */
final class FakePriceList {
  private static final int PAGE = 100;
  private static final String ONE = "/products/";

  final Map<String, JsonNode> products = new LinkedHashMap<>();
  final List<JsonNode> tree = new CopyOnWriteArrayList<>();
  private final FakeImages images;
  private int made;

  FakePriceList(FakeImages images) {
    this.images = images;
  }

  Answer answer(Call call, JsonNode json) {
    return switch (call.method() + " " + call.path().replaceAll("\\?.*", "")) {
      case "GET /products" -> list(call);
      case "POST /products" -> create((ObjectNode) json);
      case "GET /products/colors" -> Answer.ok(List.of(Map.of("code", "red", "hex", "#c1121f")));
      case "GET /products/categories" -> Answer.ok(tree);
      case "PUT /admin/products/categories" -> replace(json);
      default -> one(call);
    };
  }

  List<String> slugs() {
    return products.values().stream()
        .map(product -> product.path("seo").path("slug").asString(""))
        .filter(slug -> !slug.isEmpty())
        .toList();
  }

  private Answer one(Call call) {
    var product = call.path().startsWith(ONE) ? products.get(call.path().substring(10)) : null;
    return product == null
        ? new Answer(404, Map.of("detail", "Not found."), "")
        : Answer.ok(product);
  }

  private Answer list(Call call) {
    int from = call.path().contains("cursor=") ? FakeCatalog.cursor(call) : 0;
    var rows = products.values().stream().skip(from).limit(PAGE).map(this::row).toList();
    var page = new LinkedHashMap<String, Object>();
    page.put("results", rows);
    page.put("next_cursor", from + PAGE < products.size() ? String.valueOf(from + PAGE) : null);
    return Answer.ok(page);
  }

  private JsonNode row(JsonNode product) {
    var url = images.has(ONE + product.path("id").asString()) ? "http://images/1" : null;
    return ((ObjectNode) product.deepCopy()).put("thumbnail_url", url);
  }

  private Answer create(ObjectNode product) {
    var faults = new LinkedHashMap<String, List<String>>();
    if (!product.has("name")) {
      faults.put("name", List.of("This field is required."));
    }
    if (!ids().contains(product.path("category_id").asString(""))) {
      faults.put("category_id", List.of("There is no such category."));
    }
    if (!faults.isEmpty()) {
      return new Answer(400, Map.of("detail", "Validation error", "errors", faults), "");
    }
    return slugs().contains(product.path("seo").path("slug").asString("none"))
        ? taken()
        : made(product);
  }

  private static Answer taken() {
    var errors = Map.of("seo.slug", List.of("It is taken."));
    return new Answer(409, Map.of("detail", "It is taken.", "errors", errors), "");
  }

  private Answer made(ObjectNode product) {
    var id = "id-" + ++made;
    products.put(id, product.put("id", id));
    return new Answer(201, Map.of("id", id), "");
  }

  private Set<String> ids() {
    return TreeStage.ids(tree);
  }

  private Answer replace(JsonNode nodes) {
    var kept = TreeStage.ids(nodes);
    var used =
        products.values().stream()
            .map(product -> product.path("category_id").asString())
            .filter(id -> !kept.contains(id))
            .distinct()
            .collect(Collectors.toMap(id -> id, id -> List.of("It has products")));
    if (!used.isEmpty()) {
      return new Answer(409, Map.of("detail", "In use", "errors", used), "");
    }
    tree.clear();
    nodes.forEach(tree::add);
    return Answer.ok(tree);
  }
}
