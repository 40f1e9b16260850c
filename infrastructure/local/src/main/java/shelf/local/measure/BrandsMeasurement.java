package shelf.local.measure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shelf.local.measure.MeasuringClient.Reply;

/** Fills a catalog with brands and asks everything that can be asked of it, several times. */
final class BrandsMeasurement {

  private static final String ADMIN = "/api/brands/admin";
  private static final String LIST = "/api/brands?limit=50";
  private static final int BATCH = 1000;
  private static final int TIMES = 7;
  private static final int DEEP = 20;
  private static final int MOST_SKIPPED = 10_000;

  private final MeasuringClient client;
  private final IndexerLog indexer;
  private final int rows;
  private final BrandNames names = new BrandNames();
  private final Report report = new Report();

  BrandsMeasurement(MeasuringClient client, IndexerLog indexer, int rows) {
    this.client = client;
    this.indexer = indexer;
    this.rows = rows;
  }

  Report run() {
    for (int loaded = 0; loaded < rows; loaded += BATCH) {
      bulkCreate();
    }
    indexer.await(rows);
    reads();
    Stream.of("e", "el", "elec", "electron").forEach(this::search);
    writes();
    bulk();
    return report;
  }

  private void reads() {
    measure("one brand", () -> client.get("/api/brands/" + rows / 2));
    measure("list, first page of 50", () -> client.get(LIST));
    var deep = cursor(LIST, DEEP - 1);
    measure("list, page " + DEEP + " by cursor", () -> client.get(deep));
    int skip = Math.min(rows - 50, MOST_SKIPPED);
    measure("list, skip=" + skip, () -> client.get(LIST + "&skip=" + skip));
    var last = lastPage();
    measure("list, last page by cursor", () -> client.get(last));
    measure("statistics", () -> client.get(ADMIN + "/stats"));
  }

  /** The address of a page so many pages behind the first; of the last one if there are fewer. */
  private String cursor(String first, int pages) {
    var page = first;
    for (int i = 0; i < pages; i++) {
      var next = client.get(page).next();
      if (next.isEmpty()) {
        return page;
      }
      page = first + "&cursor=" + next.get();
    }
    return page;
  }

  /** In big steps to the last five hundred, then page by page. */
  private String lastPage() {
    var near = cursor("/api/brands?limit=500", rows / 500 - 1);
    var page = near.replace("limit=500", "limit=50");
    for (var next = client.get(page).next(); next.isPresent(); next = client.get(page).next()) {
      page = LIST + "&cursor=" + next.get();
    }
    return page;
  }

  private void search(String text) {
    var first = "/api/brands/search?limit=50&name=" + text;
    measure("search \"" + text + "\", first page", () -> client.get(first));
    var deep = cursor(first, DEEP - 1);
    if (!deep.equals(first)) {
      measure("search \"" + text + "\", page " + DEEP + " or last", () -> client.get(deep));
    }
  }

  private void writes() {
    measure("create", () -> client.post(ADMIN, body()));
    measure(
        "create with Idempotency-Key",
        () -> client.post(ADMIN, body(), UUID.randomUUID().toString()));
    measure("rename", created(id -> client.put(ADMIN + "/" + id, body())));
    measure("delete", created(id -> client.delete(ADMIN + "/" + id)));
  }

  /** A request on a brand that was made for it alone. */
  private Supplier<Reply> created(LongFunction<Reply> request) {
    return () -> request.apply(client.post(ADMIN, body()).id());
  }

  private void bulk() {
    var before = settled();
    var bulk = bulkCreate().cost();
    report.row("bulk-create of 1000", bulk);
    var work = indexer.await(before.records() + BATCH).minus(before);
    report.remark(
        "bulk-create of 1000: %.2f write units a brand, %.0f round trips, %.2f s",
        bulk.writeUnits() / BATCH, bulk.calls(), bulk.millis() / 1000);
    report.remark(
        "indexer, of each new brand: %.2f write units, %.2f read units, %.2f round trips",
        work.cost().writeUnits() / BATCH,
        work.cost().readUnits() / BATCH,
        work.cost().calls() / BATCH);
  }

  /** When the stream has brought all single writes: a create 1 record, the others 2. */
  private IndexerLog.Work settled() {
    return indexer.await(rows + TIMES * 6L);
  }

  private Reply bulkCreate() {
    return client.post(
        ADMIN + "/bulk-create", IntStream.range(0, BATCH).mapToObj(i -> body()).toList());
  }

  private Map<String, String> body() {
    return Map.of("name", names.next());
  }

  private void measure(String what, Supplier<Reply> request) {
    List<Cost> costs = Stream.generate(request).limit(TIMES).map(Reply::cost).toList();
    report.row(what, Cost.median(costs));
  }
}
