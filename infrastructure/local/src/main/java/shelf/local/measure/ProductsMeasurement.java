package shelf.local.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shelf.local.EmbeddedAws;
import shelf.local.measure.MeasuringClient.Reply;
import tools.jackson.databind.JsonNode;

/** Asks a price list everything that can be asked of it, several times, and changes some of it. */
final class ProductsMeasurement {

  private static final String PRODUCTS = "/products";
  private static final int PROBES = 2000;
  private static final int TIMES = 7;
  private static final int CLIENTS = 16;
  private static final int CREATED = 1000;

  private final EmbeddedAws aws;
  private final MeasuringClient client;
  private final IndexerWatch indexer;
  private final ProductCopies copies;
  private final Report report = new Report();

  /**
   * @param aws with products in it
   */
  ProductsMeasurement(EmbeddedAws aws, ProductCopies copies) {
    this.aws = aws;
    this.copies = copies;
    client = new MeasuringClient(aws.url(), () -> aws.token("catalog.admin"));
    indexer = IndexerWatch.of(aws);
  }

  String run(int rows) {
    indexer.settle();
    var lists = new ProductListCosts(client, questions()).markdown();
    reads();
    writes();
    rate();
    return report.markdown(rows, "products") + "\n" + lists;
  }

  private ProductQuestions questions() {
    var probes = new ArrayList<ProductProbe>();
    var next = PRODUCTS + "?limit=100";
    while (!next.isEmpty() && probes.size() < PROBES) {
      var page = client.get(next).json().orElseThrow();
      page.path("results").forEach(row -> probes.add(ProductProbe.of(row)));
      var cursor = page.path("next_cursor").asString("");
      next = cursor.isEmpty() ? "" : PRODUCTS + "?limit=100&cursor=" + cursor;
    }
    return new ProductQuestions(probes, branches());
  }

  /** The topmost category above each. */
  private Map<String, String> branches() {
    var branches = new HashMap<String, String>();
    client
        .get(PRODUCTS + "/categories")
        .json()
        .orElseThrow()
        .forEach(top -> hang(top, top.path("id").asString(), branches));
    return branches;
  }

  private static void hang(JsonNode node, String top, Map<String, String> branches) {
    branches.put(node.path("id").asString(), top);
    node.path("children").forEach(child -> hang(child, top, branches));
  }

  private void reads() {
    var id = client.post(PRODUCTS, copies.next()).textId();
    measure("one product", () -> client.get(PRODUCTS + "/" + id));
    Stream.of("categories", "colors", "enums")
        .forEach(what -> measure(what, () -> client.get(PRODUCTS + "/" + what)));
    measure("list, page of 20", () -> client.get(PRODUCTS));
    measure(
        "list, page of 20 with images, seo and dimensions",
        () -> client.get(PRODUCTS + "?include=images,seo,dimensions"));
    measure("list, page of 100", () -> client.get(PRODUCTS + "?limit=100"));
  }

  private void writes() {
    measure("create", () -> client.post(PRODUCTS, copies.next()));
    measure(
        "create with Idempotency-Key",
        () -> client.post(PRODUCTS, copies.next(), UUID.randomUUID().toString()));
    change("PATCH the price", Map.of("price_rub", 12_345.67));
    change("PATCH the name and the colour", Map.of("name", "Другое имя", "color", "green"));
    change("PATCH that changes nothing", Map.of());
    measureMade("DELETE", path -> client.delete(path));
  }

  private void change(String what, Map<String, Object> patch) {
    measureMade(what, path -> client.patch(path, patch));
  }

  /** Of a request on products that were made for it alone, with what the index does then. */
  private void measureMade(String what, Request request) {
    var paths =
        Stream.generate(() -> PRODUCTS + "/" + client.post(PRODUCTS, copies.next()).textId())
            .limit(TIMES)
            .toList();
    var before = indexer.settle();
    var costs = paths.stream().map(path -> request.on(path).cost()).toList();
    report.row(what, Cost.median(costs));
    indexed(what, indexer.settle().minus(before), TIMES);
  }

  /** Sent to one product. */
  @FunctionalInterface
  private interface Request {
    Reply on(String path);
  }

  /** As fast as several clients at once can create products. */
  private void rate() {
    var token = aws.token("catalog.admin");
    var own = new MeasuringClient(aws.url(), () -> token);
    var bodies = IntStream.range(0, CREATED).mapToObj(i -> copies.next()).toList();
    var before = indexer.settle();
    long started = System.nanoTime();
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      bodies.stream()
          .map(body -> CompletableFuture.runAsync(() -> own.post(PRODUCTS, body), clients))
          .toList()
          .forEach(CompletableFuture::join);
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    report.remark(
        "%d clients create %.0f products a minute (%d in %.1f s)",
        CLIENTS, 60 * CREATED / seconds, CREATED, seconds);
    indexed("create", indexer.settle().minus(before), CREATED);
    double all = (System.nanoTime() - started) / 1e9;
    report.remark("all %d are found by their words %.1f s after the first was sent", CREATED, all);
  }

  private void indexed(String what, IndexerLog.Work work, int products) {
    report.remark(
        "indexer, of each product (%s): %.2f write units, %.2f read units, %.2f round trips",
        what,
        work.cost().writeUnits() / products,
        work.cost().readUnits() / products,
        work.cost().calls() / products);
  }

  private void measure(String what, Supplier<Reply> request) {
    List<Cost> costs = Stream.generate(request).limit(TIMES).map(Reply::cost).toList();
    report.row(what, Cost.median(costs));
  }
}
