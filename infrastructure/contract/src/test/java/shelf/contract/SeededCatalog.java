package shelf.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The small catalog of which the events and the examples of {@code openapi.yaml} speak. */
public final class SeededCatalog {

  /** Their ids are 1 to 5. */
  private static final List<String> BRANDS =
      List.of("Microchip Tech", "Texas Instruments", "Analog Devices", "KEMET", "Alfa Romeo");

  private static final String PARTS = "parts-catalog.json";
  private static final String PRODUCTS = "products-catalog.json";
  private static final String CAR_MODELS = "car-models-catalog.json";
  private static final String PROJECTS = "projects-catalog.json";
  private static final Duration INDEXED = Duration.ofSeconds(20);

  private SeededCatalog() {}

  /** Makes the five brands, and waits until they are found. */
  public static void addBrands(Api admin) {
    var bodies = BRANDS.stream().map(name -> Map.of("name", name)).toList();
    assertThat(admin.post("/api/brands/admin/bulk-create", bodies).status()).isEqualTo(200);
    for (var name : BRANDS) {
      var path = "/api/brands/search?name=" + name.replace(" ", "%20");
      Patience.until(INDEXED, name, () -> admin.get(path).text().contains(name));
    }
  }

  /**
   * Adds four categories, two suppliers, a rate, two rules, and four parts with offers on top of
   * the brands, and waits until the parts are found.
   */
  public static void addParts(Api admin) {
    send(admin, PARTS);
    for (int id = 1; id <= 4; id++) {
      var row = "\"part_id\":" + id + ",";
      var path = "/api/parts/search?brand_id=" + id;
      Patience.until(INDEXED, row, () -> admin.get(path).text().contains(row));
    }
  }

  /**
   * Makes a tree of eight categories and four products in it, the latest of them the vase, and
   * waits until each is found by its name and in lists.
   */
  public static void addProducts(Api admin) {
    send(admin, PRODUCTS);
    for (var entry : requests(PRODUCTS)) {
      if (entry.get("request").stringValue().startsWith("POST")) {
        awaitProduct(admin, entry.get("body").get("name").stringValue());
      }
    }
  }

  /**
   * Makes the brands Toyota and Alfa Romeo, and three car models: Camry, Giulietta and Yaris. All
   * have their ids from 1 on.
   */
  public static void addCarModels(Api admin) {
    send(admin, CAR_MODELS);
    var brand = "/marketplace/car-models?brand_id=1";
    Patience.until(INDEXED, "Yaris", () -> admin.get(brand).text().contains("Yaris"));
  }

  /**
   * Makes three projects, with the ids 1 to 3: one of the sample's community in VK's stand-in, with
   * its token, and two of empty communities, without. Waits until the first one is refreshed.
   */
  public static void addProjects(Api admin) {
    send(admin, PROJECTS);
    var queued = admin.post("/api/market/refreshAll", Map.of("projectId", 1)).json();
    var job = "/api/market/jobs/" + queued.get("jobId").stringValue();
    Patience.until(INDEXED, "VK", () -> admin.get(job).text().contains("\"status\":\"done\""));
  }

  private static void awaitProduct(Api admin, String name) {
    var q = "/products?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    for (var path : List.of(q, "/products", "/products?ordering=price_rub")) {
      Patience.until(INDEXED, name, () -> admin.get(path).text().contains(name));
    }
  }

  private static void send(Api admin, String requests) {
    for (var entry : requests(requests)) {
      send(admin, entry);
    }
  }

  private static JsonNode requests(String resource) {
    try (var file = SeededCatalog.class.getResourceAsStream(resource)) {
      return JsonMapper.shared().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(Api admin, JsonNode entry) {
    var request = entry.get("request").stringValue().split(" ");
    var answer =
        request[0].equals("PUT")
            ? admin.put(request[1], entry.get("body"))
            : admin.post(request[1], entry.get("body"));
    assertThat(answer.status()).as("%s\n%s", entry, answer).isBetween(200, 299);
  }
}
