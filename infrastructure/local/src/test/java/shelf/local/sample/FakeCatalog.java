package shelf.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import shelf.local.sample.FakeShelfApi.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What lies behind the fake API: everything in memory, in the order it came. */
final class FakeCatalog {
  private static final int PAGE = 50;

  final List<String> brands = new CopyOnWriteArrayList<>();
  final List<ObjectNode> categories = new CopyOnWriteArrayList<>();
  final List<ObjectNode> suppliers = new CopyOnWriteArrayList<>();
  final List<ObjectNode> rules = new CopyOnWriteArrayList<>();
  final Map<String, JsonNode> parts = new LinkedHashMap<>();
  final Map<String, JsonNode> offers = new LinkedHashMap<>();
  final Set<String> rates = new CopyOnWriteArraySet<>();
  final FakeImages images = new FakeImages();
  final FakePriceList priceList = new FakePriceList(images);
  final FakeCarModels cars = new FakeCarModels(brands, images);
  final FakeProjects projects = new FakeProjects();
  volatile String base = "RUB";

  /** What the banks have; without a dollar, a refresh changes nothing. */
  final Set<String> published = new CopyOnWriteArraySet<>(Set.of("USD"));

  final Queue<String> unavailable = new ConcurrentLinkedQueue<>();

  /** As if another client made them just after they were listed. */
  boolean hideCategories;

  final List<Integer> batches = new CopyOnWriteArrayList<>();

  /** What is sent back. */
  record Answer(int status, Object body, String nextCursor) {
    static Answer ok(Object body) {
      return new Answer(200, body, "");
    }
  }

  /** Why an element of a batch fails. */
  record Fault(int index, String code, String field, String message) {}

  synchronized Answer answer(Call call, byte[] body) {
    if (FakeProjects.isOne(call)) {
      return projects.answer(call, body.length == 0 ? null : FakeShelfApi.JSON.readTree(body));
    }
    return FakeImages.isOne(call) ? images.answer(call, body) : ofCatalog(call, body);
  }

  private Answer ofCatalog(Call call, byte[] body) {
    var json = body.length == 0 ? null : FakeShelfApi.JSON.readTree(body);
    return switch (call.method() + " " + call.path().replaceAll("\\?.*", "")) {
      case "GET /api/brands" -> page(call, brandList());
      case "POST /api/brands/admin/bulk-create" -> bulk(json, this::brand);
      case "GET /api/parts/admin/categories" -> page(call, hideCategories ? List.of() : categories);
      case "POST /api/parts/admin/categories" -> category((ObjectNode) json);
      case "POST /api/parts/admin/bulk-create" -> bulk(json, this::part);
      case "GET /api/suppliers/admin" -> page(call, suppliers);
      case "POST /api/suppliers/admin" -> supplier((ObjectNode) json);
      case "POST /api/parts/admin/offers/bulk" -> bulk(json, this::offer);
      case "GET /api/fx/rates" -> Answer.ok(rates());
      case "POST /api/fx/admin/refresh" -> refresh();
      case "GET /api/pricing-rules/admin" -> page(call, rules);
      case "POST /api/pricing-rules/admin" -> made(rules, (ObjectNode) json);
      default -> FakeCarModels.isOne(call) ? cars.answer(call, json) : priceList.answer(call, json);
    };
  }

  private List<Map<String, Object>> brandList() {
    var list = new ArrayList<Map<String, Object>>();
    brands.forEach(name -> list.add(Map.of("id", list.size() + 1, "name", name)));
    return list;
  }

  static Answer page(Call call, List<?> all) {
    int from = call.path().contains("cursor=") ? cursor(call) : 0;
    int to = Math.min(from + PAGE, all.size());
    return new Answer(200, all.subList(from, to), to < all.size() ? String.valueOf(to) : "");
  }

  static int cursor(Call call) {
    return Integer.parseInt(call.path().replaceAll(".*cursor=", ""));
  }

  private Answer bulk(JsonNode elements, Function<JsonNode, String> make) {
    batches.add(elements.size());
    var faults = new ArrayList<Fault>();
    int updated = 0;
    for (int i = 0; i < elements.size(); i++) {
      var outcome = make.apply(elements.get(i));
      if (outcome.equals("updated")) {
        updated++;
      } else if (!outcome.equals("created")) {
        faults.add(new Fault(i, outcome, "field", message(outcome)));
      }
    }
    int created = elements.size() - faults.size() - updated;
    return Answer.ok(Map.of("created", created, "updated", updated, "error_details", faults));
  }

  private static String message(String code) {
    return switch (code) {
      case "unavailable" -> "Not done in time";
      case "string_too_short" -> "String should have at least 1 character";
      case "not_found" -> "Part not found";
      case "out_of_range" -> "Input should be greater than or equal to 0";
      default -> "It is there (id=1)";
    };
  }

  private String brand(JsonNode element) {
    var name = element.get("name").asString();
    if (unavailable.remove(name)) {
      return "unavailable";
    }
    if (name.isEmpty()) {
      return "string_too_short";
    }
    return brands.contains(name) || !brands.add(name) ? "duplicate" : "created";
  }

  private String part(JsonNode element) {
    var number = element.get("part_number").asString();
    if (unavailable.remove(number)) {
      return "unavailable";
    }
    if (number.isEmpty()) {
      return "string_too_short";
    }
    var brand = brands.get(element.get("brand_id").asInt() - 1);
    return parts.putIfAbsent(key(brand, number), element) == null ? "created" : "duplicate";
  }

  private String offer(JsonNode element) {
    var part = key(element.get("brand").asString(), element.get("part_number").asString());
    if (!parts.containsKey(part)) {
      return "not_found";
    }
    if (element.get("base_price").asDouble() < 0) {
      return "out_of_range";
    }
    var key = part + " of " + element.get("supplier_id").asInt();
    return offers.put(key, element) == null ? "created" : "updated";
  }

  static String key(String brand, String number) {
    return brand + " " + NumberShape.normalized(number);
  }

  private Answer category(ObjectNode category) {
    for (var each : categories) {
      if (each.get("name").equals(category.get("name"))
          && each.get("parent_id").equals(category.get("parent_id"))) {
        return new Answer(409, Map.of("detail", "It is there (id=" + each.get("id") + ")"), "");
      }
    }
    if (category.get("name").asString().length() > 100) {
      return new Answer(422, Map.of("detail", List.of(Map.of("msg", "String is too long"))), "");
    }
    return made(categories, category);
  }

  private Answer supplier(ObjectNode supplier) {
    int number = suppliers.size() + 1;
    supplier.get("warehouses").forEach(each -> ((ObjectNode) each).put("id", 10 * number));
    return made(suppliers, supplier);
  }

  private static Answer made(List<ObjectNode> all, ObjectNode thing) {
    all.add(thing.put("id", all.size() + 1));
    return new Answer(201, thing, "");
  }

  private Map<String, Object> rates() {
    var list = rates.stream().map(each -> Map.of("currency", each)).toList();
    return Map.of("base", base, "as_of", "2026-01-01", "rates", list);
  }

  private Answer refresh() {
    if (published.isEmpty()) {
      return new Answer(503, Map.of("detail", "No source gave rates. CBR: cannot be reached"), "");
    }
    rates.addAll(published);
    return Answer.ok(
        Map.of("source", "CBR", "effective_date", "2026-01-01", "stored", published.size()));
  }
}
