package shelf.contract.permissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.SeededCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests that make the catalog of which the events speak. */
record Requests(Api admin) {

  /** By the beginning of the path, the longer ones first. */
  private static final List<Map.Entry<String, String>> FUNCTIONS =
      List.of(
          Map.entry("/api/brands", "BrandsFunction"),
          Map.entry("/api/parts", "PartsFunction"),
          Map.entry("/api/fx/admin/refresh", "FxSyncFunction"),
          Map.entry("/api/projects", "AlbumsFunction"),
          Map.entry("/api/market", "AlbumsFunction"),
          Map.entry("/api/", "PricingFunction"),
          Map.entry("/admin/marketplace", "CarModelsFunction"),
          Map.entry("/marketplace", "CarModelsFunction"),
          Map.entry("/", "ProductsFunction"));

  private static final List<Map<String, String>> BRANDS =
      Stream.of("Microchip Tech", "Texas Instruments", "Analog Devices", "KEMET", "Alfa Romeo")
          .map(name -> Map.of("name", name))
          .toList();

  /** As {@link SeededCatalog} does; the first five brands are the same for all groups. */
  Stream<Step> catalog() {
    return Stream.of(
            Stream.of(post("/api/brands/admin/bulk-create", BRANDS)),
            entries("parts-catalog.json"),
            entries("car-models-catalog.json"),
            entries("products-catalog.json"),
            entries("projects-catalog.json"),
            Stream.of(post("/api/market/refreshAll", Map.of("projectId", 1))))
        .flatMap(steps -> steps);
  }

  private Stream<Step> entries(String resource) {
    try (var file = SeededCatalog.class.getResourceAsStream(resource)) {
      var requests = JsonMapper.shared().readTree(file);
      return StreamSupport.stream(requests.spliterator(), false)
          .filter(entry -> !entry.get("request").stringValue().startsWith("POST /api/brands"))
          .map(this::entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Step entry(JsonNode entry) {
    var request = entry.get("request").stringValue().split(" ");
    return request[0].equals("PUT")
        ? put(request[1], entry.get("body"))
        : post(request[1], entry.get("body"));
  }

  private Step post(String path, Object body) {
    return step("POST", path, () -> admin.post(path, body));
  }

  private Step put(String path, Object body) {
    return step("PUT", path, () -> admin.put(path, body));
  }

  private static Step step(String method, String path, Supplier<Answer> request) {
    return new Step(method + " " + path, function(path), () -> Outcome.of(request.get()));
  }

  private static String function(String path) {
    return FUNCTIONS.stream()
        .filter(entry -> path.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
