package shelf.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  private static final String REQUESTS = "parts-catalog.json";
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
    for (var entry : requests()) {
      send(admin, entry);
    }
    for (int id = 1; id <= 4; id++) {
      var row = "\"part_id\":" + id + ",";
      var path = "/api/parts/search?brand_id=" + id;
      Patience.until(INDEXED, row, () -> admin.get(path).text().contains(row));
    }
  }

  private static JsonNode requests() {
    try (var file = SeededCatalog.class.getResourceAsStream(REQUESTS)) {
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
