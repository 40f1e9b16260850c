package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Patience;
import shelf.contract.ShelfProcess;
import shelf.contract.engine.Engine;
import tools.jackson.databind.JsonNode;

/** What a client does with parts and what they need, as one line each. */
record Parts(Api api) {

  static final String ADMIN = "/api/parts/admin";
  static final String BULK = ADMIN + "/bulk-create";
  static final String CATEGORIES = ADMIN + "/categories";
  static final String BULK_OFFERS = ADMIN + "/offers/bulk";
  static final String SEARCH = "/api/parts/search";
  static final Duration SOON = Duration.ofSeconds(30);

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String RUN =
      UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);

  /** Against the server that all black-box tests see: so each makes its own. */
  static Parts ofServer() {
    return new Parts(ShelfProcess.shared().api());
  }

  static Parts ofEngine() {
    return new Parts(Engine.api());
  }

  Parts withKey(String idempotencyKey) {
    return new Parts(api.with("Idempotency-Key", idempotencyKey));
  }

  Parts withNewKey() {
    return withKey(UUID.randomUUID().toString());
  }

  /** A name or number that no other test uses. */
  static String unique(String stem) {
    return stem + RUN + NUMBER.incrementAndGet();
  }

  static JsonNode shown(int status, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    return answer.json();
  }

  static long id(Answer answer) {
    return shown(201, answer).get("id").longValue();
  }

  /** The rows of a list. */
  static List<JsonNode> rows(Answer answer) {
    return shown(200, answer).valueStream().toList();
  }

  static List<Long> ids(List<JsonNode> rows) {
    return rows.stream().map(row -> row.path(row.has("id") ? "id" : "part_id").asLong()).toList();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String path(long part) {
    return ADMIN + "/" + part;
  }

  long brand() {
    return id(api.post("/api/brands/admin", Map.of("name", unique("Brand "))));
  }

  long category() {
    return id(api.post(CATEGORIES, Map.of("name", unique("Category "))));
  }

  Place place() {
    return new Place(brand(), category());
  }

  Answer create(Map<String, Object> part) {
    return api.post(ADMIN, part);
  }

  /** Creates a part that must come to be; answers its id. */
  long created(Place place, String number) {
    return id(create(place.part(number)));
  }

  Answer change(long part, Object body) {
    return api.put(path(part), body);
  }

  Answer delete(long part) {
    return api.delete(path(part));
  }

  JsonNode bulk(List<?> parts) {
    return shown(200, api.post(BULK, parts));
  }

  static List<Map<String, Object>> many(Place place, String stem, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> place.part(stem + "-%04d".formatted(i)))
        .toList();
  }

  Answer search(String query) {
    return api.withoutToken().get(SEARCH + "?" + query);
  }

  List<Long> found(String q) {
    return ids(rows(search("limit=200&q=" + encoded(q))));
  }

  /** Waits until search finds a part by its number. */
  void awaitFound(String number, long part) {
    Patience.until(SOON, "search finds " + number, () -> found(number).contains(part));
  }

  /** A new supplier without warehouses. */
  long supplier() {
    return id(api.post("/api/suppliers/admin", Map.of("name", unique("Supplier "))));
  }

  /** A new supplier with so many warehouses, as the API shows it. */
  JsonNode supplier(int warehouses) {
    var names = IntStream.range(0, warehouses).mapToObj(i -> Map.of("name", "W" + i)).toList();
    var body = Map.of("name", unique("Supplier "), "warehouses", names);
    return shown(201, api.post("/api/suppliers/admin", body));
  }

  /** What a client sends for an offer in the base currency; may be changed. */
  static Map<String, Object> offer(long supplier, Object price) {
    var body = new LinkedHashMap<String, Object>();
    body.put("supplier_id", supplier);
    body.put("base_price", price);
    body.put("currency", "RUB");
    return body;
  }

  static Map<String, Object> offer(long supplier, String field, Object value) {
    var body = offer(supplier, 5);
    body.put(field, value);
    return body;
  }

  Answer offer(long part, Map<String, Object> offer) {
    return api.put(path(part) + "/offers", offer);
  }

  List<JsonNode> offers(long part) {
    return rows(api.get(path(part) + "/offers?limit=500"));
  }

  JsonNode stats() {
    return shown(200, api.get("/api/brands/admin/stats"));
  }

  long total() {
    return stats().get("parts_total").longValue();
  }
}
