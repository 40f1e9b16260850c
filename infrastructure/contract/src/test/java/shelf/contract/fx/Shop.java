package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import shelf.contract.Answer;
import shelf.contract.Api;
import tools.jackson.databind.JsonNode;

/** Parts with offers in foreign currencies, all of a new brand and a new supplier. */
final class Shop {

  private final Api api;
  private final long brand;
  private final long category;
  private final long supplier;

  Shop(Api admin) {
    this.api = admin;
    this.brand = create("/api/brands/admin", named("Kemet"));
    this.category = create("/api/parts/admin/categories", named("Capacitors"));
    this.supplier = create("/api/suppliers/admin", named("Mouser"));
  }

  private static Map<String, String> named(String stem) {
    return Map.of("name", stem + " " + UUID.randomUUID());
  }

  private long create(String path, Object body) {
    return shown(201, api.post(path, body)).get("id").longValue();
  }

  private static JsonNode shown(int status, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    return answer.json();
  }

  /** A new part with one offer; its id. */
  long part(String price, String currency) {
    var number = UUID.randomUUID().toString();
    long part =
        create(
            "/api/parts/admin",
            Map.of("part_number", number, "brand_id", brand, "category_id", category));
    offer(part, price, currency);
    return part;
  }

  private void offer(long part, String price, String currency) {
    var offer =
        "{\"supplier_id\":%d,\"base_price\":%s,\"currency\":\"%s\"}"
            .formatted(supplier, price, currency);
    shown(200, api.put("/api/parts/admin/" + part + "/offers", offer));
  }

  /** Multiplies all prices of the shop. */
  void rule(String multiplier) {
    var rule = "{\"type\":\"multiplier\",\"value\":%s,\"brand_id\":%d}";
    create("/api/pricing-rules/admin", rule.formatted(multiplier, brand));
  }

  /** What the part costs; a null node without a usable offer. */
  JsonNode pricing(long part) {
    return shown(200, api.withoutToken().get("/api/parts/" + part)).get("pricing");
  }

  /** What the part costs, as {@code 755.27}. */
  String price(long part) {
    return pricing(part).path("final_price").asString();
  }

  /** The one offer as the explanation has it. */
  JsonNode explained(long part) {
    return explanation(part).get("offers").get(0);
  }

  JsonNode explanation(long part) {
    return shown(200, api.get("/api/parts/admin/" + part + "/price-explanation"));
  }

  /** The parts of the shop that the search finds; what is found is found soon. */
  List<JsonNode> rows() {
    var found = api.withoutToken().get("/api/parts/search?brand_id=" + brand);
    return shown(200, found).valueStream().toList();
  }
}
