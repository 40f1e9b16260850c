package shelf.local.measure;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shelf.local.EmbeddedAws;
import shelf.local.measure.MeasuringClient.Reply;
import tools.jackson.databind.node.ArrayNode;

/** Asks the car models everything that can be asked of them, several times, and changes some. */
final class CarModelsMeasurement {

  private static final String LIST = "/marketplace/car-models";
  private static final String ADMIN = "/admin" + LIST;
  private static final int TIMES = 7;
  private static final int DEEP = 20;
  private static final int CLIENTS = 16;
  private static final int CREATED = 500;

  /** More than any brand of the sample has models. */
  private static final int STRIDE = 40;

  private final EmbeddedAws aws;
  private final MeasuringClient client;
  private final int rows;
  private final Report report = new Report();

  /**
   * @param aws with so many car models in it, whose ids start at 1
   */
  CarModelsMeasurement(EmbeddedAws aws, int rows) {
    this.aws = aws;
    this.rows = rows;
    client = new MeasuringClient(aws.url(), () -> aws.token("catalog.admin"));
  }

  String run() {
    firstLooks();
    int middle = rows / 2;
    var copies = new CarModelCopies(client.get(ADMIN + "/" + middle).json().orElseThrow());
    details(middle, copies);
    lists(client.get(LIST + "/" + middle));
    references();
    writes(copies);
    rate(copies);
    return report.markdown(rows, "car models");
  }

  /** Each of another brand: to be asked before anything else shows a brand's name. */
  private void firstLooks() {
    var ids = IntStream.iterate(1, id -> id + Math.min(STRIDE, rows / TIMES)).iterator();
    measure(
        "one model, its brand's name not remembered", () -> client.get(LIST + "/" + ids.next()));
  }

  private void details(int id, CarModelCopies copies) {
    measure("one model", () -> client.get(LIST + "/" + id + "?lang=uk"));
    long full = client.post(ADMIN, copies.full()).id();
    measure("one model with 21 texts and 6 colours", () -> client.get(LIST + "/" + full));
    measure("one model, all languages", () -> client.get(ADMIN + "/" + id));
  }

  /**
   * @param model whose brand and year are looked for
   */
  private void lists(Reply model) {
    var json = model.json().orElseThrow();
    var brand = "&brand_id=" + json.path("brand_id").asLong();
    var year = "&year=" + json.path("year").asInt();
    list("list", "");
    list("list of a brand", brand);
    list("list of a year", year);
    list("list of a brand and a year", brand + year);
    measure("list, page of 200", () -> client.get(LIST + "?limit=200"));
  }

  private void list(String what, String filter) {
    var first = LIST + "?limit=50" + filter;
    measure(what + ", page of 50", () -> client.get(first));
    var page = first;
    int pages = 1;
    for (var next = client.get(page).next(); next.isPresent() && pages < DEEP; pages++) {
      page = first + "&cursor=" + next.get();
      next = client.get(page).next();
    }
    if (pages > 1) {
      var deep = page;
      measure(what + ", page " + pages, () -> client.get(deep));
    }
  }

  private void references() {
    Stream.of("languages", "attribute-types", "color-types")
        .forEach(list -> measure(list, () -> client.get("/marketplace/" + list)));
    var languages = (ArrayNode) client.get("/marketplace/languages").json().orElseThrow();
    var admin = "/admin/marketplace/languages";
    measure("PUT languages that changes nothing", () -> client.put(admin, languages));
    measure(
        "PUT one more language",
        () -> {
          int more = languages.size();
          languages
              .addObject()
              .put("code", "x" + (char) ('a' + more))
              .put("name", "Language " + more);
          return client.put(admin, languages);
        });
  }

  private void writes(CarModelCopies copies) {
    measure("create", () -> client.post(ADMIN, copies.next()));
    measure(
        "create with Idempotency-Key",
        () -> client.post(ADMIN, copies.next(), UUID.randomUUID().toString()));
    measure("create with 21 texts and 6 colours", () -> client.post(ADMIN, copies.full()));
    measure("PUT another name", () -> client.put(made(copies), copies.next()));
    measure("PUT another brand", () -> client.put(made(copies), copies.next().put("brand_id", 1)));
    measure("PUT that brings new types", () -> client.put(made(copies), copies.full()));
    measure(
        "PUT that changes nothing",
        () -> {
          var body = copies.next();
          return client.put(ADMIN + "/" + client.post(ADMIN, body).id(), body);
        });
    measure("DELETE", () -> client.delete(made(copies)));
  }

  /** The address of a new one. */
  private String made(CarModelCopies copies) {
    return ADMIN + "/" + client.post(ADMIN, copies.next()).id();
  }

  /** As fast as several clients at once can create car models, all of one brand. */
  private void rate(CarModelCopies copies) {
    var token = aws.token("catalog.admin");
    var own = new MeasuringClient(aws.url(), () -> token);
    var bodies = IntStream.range(0, CREATED).mapToObj(i -> copies.next()).toList();
    long started = System.nanoTime();
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      bodies.stream()
          .map(body -> CompletableFuture.runAsync(() -> own.post(ADMIN, body), clients))
          .toList()
          .forEach(CompletableFuture::join);
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    report.remark(
        "%d clients create %.0f car models of one brand a minute (%d in %.1f s)",
        CLIENTS, 60 * CREATED / seconds, CREATED, seconds);
  }

  private void measure(String what, Supplier<Reply> request) {
    List<Cost> costs = Stream.generate(request).limit(TIMES).map(Reply::cost).toList();
    report.row(what, Cost.median(costs));
  }
}
