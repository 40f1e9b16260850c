package shelf.contract.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Checkout;
import shelf.contract.Cloud;
import shelf.contract.RawHttp;
import shelf.contract.engine.DirectDynamoDb;
import shelf.contract.engine.Indexer;
import shelf.local.EmbeddedAws;
import shelf.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A price list of its own over HTTP, whose products and categories are only those of its test. */
final class PriceList implements AutoCloseable {

  static final String PRODUCTS = "/products";

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int MOST_PAGES = 3000;

  private final EmbeddedAws aws =
      EmbeddedAws.start(Cloud.options().starting("ProductsFunction", "IndexerFunction"));

  private final Api anyone = Api.at(aws.url());

  /** Of one token, which lives for an hour: to sign one takes longer than a call. */
  private final Api admin = anyone.withToken(aws.token("catalog.admin"));

  /** With the categories of the sample. */
  static PriceList withCategories() {
    var list = new PriceList();
    list.replaceTree(sample("categories.json"));
    return list;
  }

  static String sample(String file) {
    try {
      return Files.readString(Checkout.home().resolve("infrastructure/sample/" + file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> sampleProducts() {
    return List.copyOf(JsonMapper.shared().readTree(sample("products.json")).values());
  }

  Api anyone() {
    return anyone;
  }

  Api admin() {
    return admin;
  }

  void replaceTree(String tree) {
    assertThat(admin.put("/admin/products/categories", tree).status()).isEqualTo(200);
  }

  /** The id of a new product. */
  String create(Object card) {
    return shown(201, admin.post(PRODUCTS, card)).get("id").stringValue();
  }

  void change(String id, Map<String, ?> patch) {
    var api = admin.with("Content-Type", "application/json");
    var body = JsonMapper.shared().writeValueAsBytes(patch);
    shown(200, RawHttp.send(api, "PATCH " + PRODUCTS + "/" + id, body));
  }

  void delete(String id) {
    assertThat(admin.delete(PRODUCTS + "/" + id).status()).isEqualTo(204);
  }

  JsonNode card(String id) {
    return shown(200, anyone.get(PRODUCTS + "/" + id));
  }

  /** A table past every function. */
  Table table(String name) {
    return DirectDynamoDb.at(aws.dynamoDb()).table(name);
  }

  /** Has the indexer replay all tables. */
  JsonNode rebuild() {
    return index(Map.of("rebuild", Map.of()));
  }

  /** Calls the indexer as Lambda would. */
  JsonNode index(Object event) {
    return Indexer.call(aws, event);
  }

  private static JsonNode shown(int status, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    return answer.json();
  }

  /** Waits until the index has heard of all that was written. */
  void settle() {
    try {
      assertThat(aws.awaitStreams(PATIENCE)).as("streams are drained").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /**
   * @param query as {@code limit=5&color=white}; empty for none
   */
  Answer get(String query) {
    return anyone.get(PRODUCTS + (query.isEmpty() ? "" : "?" + query));
  }

  JsonNode page(String query) {
    return shown(200, get(query));
  }

  static List<String> ids(JsonNode page) {
    return page.get("results").valueStream().map(row -> row.get("id").stringValue()).toList();
  }

  static Optional<String> next(JsonNode page) {
    return Optional.of(page.get("next_cursor"))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue);
  }

  static String at(String query, String cursor) {
    return query + (query.isEmpty() ? "" : "&") + "cursor=" + encoded(cursor);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** All ids of a list, page by page. */
  List<String> walk(String query) {
    return walk(query, () -> {});
  }

  /**
   * @param between what happens after each page
   */
  List<String> walk(String query, Runnable between) {
    var ids = new ArrayList<String>();
    var page = page(query);
    for (int count = 0; ; count++) {
      assertThat(count).as("pages of %s", query).isLessThan(MOST_PAGES);
      ids.addAll(ids(page));
      var next = next(page);
      if (next.isEmpty()) {
        return ids;
      }
      between.run();
      page = page(at(query, next.get()));
    }
  }

  @Override
  public void close() {
    aws.close();
  }
}
