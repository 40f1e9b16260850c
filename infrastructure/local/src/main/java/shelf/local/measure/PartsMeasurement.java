package shelf.local.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import shelf.local.EmbeddedAws;
import shelf.local.measure.MeasuringClient.Reply;

/** Asks a catalog of parts everything that can be asked of it, several times. */
final class PartsMeasurement {

  private static final String ADMIN = "/api/parts/admin";
  private static final String LIST = "/api/parts/search?limit=200";
  private static final int BATCH = 1000;
  private static final int TIMES = 7;

  /** As many instances as the embedded Lambda has may each have to read the terms once. */
  private static final int WARM_UP = 16;

  /** A little longer than a function keeps the terms. */
  private static final Duration TERMS_GROW_OLD = Duration.ofSeconds(61);

  private final MeasuringClient client;
  private final IndexerWatch indexer;
  private final Report report = new Report();
  private final List<PartProbe> probes;
  private final PartCopies copies;
  private final long supplier;
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * @param aws with parts and their offers in it
   */
  PartsMeasurement(EmbeddedAws aws) {
    client = new MeasuringClient(aws.url(), () -> aws.token("catalog.admin"));
    indexer = IndexerWatch.of(aws);
    indexer.settle();
    probes = probes();
    copies = new PartCopies(client, probes);
    supplier = firstSupplier();
  }

  /** The first ones that have numbers long enough for every query. */
  private List<PartProbe> probes() {
    var found = new ArrayList<PartProbe>();
    var page = client.get(LIST);
    while (true) {
      page.json().orElseThrow().forEach(row -> found.add(PartProbe.of(row)));
      if (found.size() >= 3 * BATCH || page.next().isEmpty()) {
        return found.stream().filter(probe -> probe.typed().length() >= 8).toList();
      }
      page = client.get(LIST + "&cursor=" + page.next().get());
    }
  }

  String run(int rows) {
    warmUp();
    var searches = new SearchCosts(client, probes).markdown();
    reads();
    writes();
    bulk();
    return report.markdown(rows, "parts") + "\n" + searches;
  }

  private void reads() {
    LockSupport.parkNanos(TERMS_GROW_OLD.toNanos());
    report.row("detail, terms not kept", client.get(detail()).cost());
    warmUp();
    measure("detail", () -> client.get(detail()));
    measure("detail for admins", () -> client.get(ADMIN + "/" + probe().id()));
    measure(
        "price explanation", () -> client.get(ADMIN + "/" + probe().id() + "/price-explanation"));
    measure("admin list, page of 50", () -> client.get(ADMIN + "?limit=50"));
    measure(
        "admin list of a category, page of 50",
        () -> client.get(ADMIN + "?limit=50&category_id=" + probe().categoryId()));
    measure(
        "admin list of a supplier, page of 50",
        () -> client.get(ADMIN + "?limit=50&supplier_id=" + supplier));
    measure("all parts, search page of 50", () -> client.get("/api/parts/search?limit=50"));
  }

  private void warmUp() {
    Stream.generate(this::detail).limit(WARM_UP).forEach(client::get);
  }

  private String detail() {
    return "/api/parts/" + probe().id();
  }

  private PartProbe probe() {
    return probes.get(asked.getAndIncrement() % probes.size());
  }

  private void writes() {
    measure("create", () -> client.post(ADMIN, copies.next()));
    measure(
        "create with Idempotency-Key",
        () -> client.post(ADMIN, copies.next(), UUID.randomUUID().toString()));
    measure("change the number", created(id -> client.put(ADMIN + "/" + id, renumbered(id))));
    measure("set an offer", created(id -> client.put(ADMIN + "/" + id + "/offers", offer(id))));
    measure("delete", created(id -> client.delete(ADMIN + "/" + id)));
  }

  private static Map<String, Object> renumbered(long id) {
    return Map.of("part_number", "RENUMBERED-" + id);
  }

  /** A request on a part that was made for it alone. */
  private Supplier<Reply> created(LongFunction<Reply> request) {
    return () -> request.apply(client.post(ADMIN, copies.next()).id());
  }

  private long firstSupplier() {
    var suppliers = client.get("/api/suppliers/admin?limit=1").json().orElseThrow();
    return suppliers.path(0).path("id").asLong();
  }

  private Map<String, Object> offer(long partId) {
    return Map.of(
        "part_id",
        partId,
        "supplier_id",
        supplier,
        "base_price",
        1.25,
        "currency",
        "USD",
        "available_qty",
        10,
        "lead_time_days",
        3);
  }

  private void bulk() {
    var parts = Stream.generate(copies::next).limit(BATCH).toList();
    var before = indexer.settle();
    var created = client.post(ADMIN + "/bulk-create", parts);
    bulkRow("bulk-create of 1000 parts", created);
    indexed("indexer, of each new part", indexer.settle().minus(before), suffixes(parts));
    var offers =
        created
            .json()
            .orElseThrow()
            .path("items")
            .valueStream()
            .map(item -> offer(item.path("id").asLong()))
            .toList();
    before = indexer.settle();
    bulkRow("bulk of 1000 offers", client.post(ADMIN + "/offers/bulk", offers));
    indexed("indexer, of each part with a new offer", indexer.settle().minus(before), 0);
  }

  private static long suffixes(List<Map<String, Object>> parts) {
    return parts.stream()
        .mapToLong(
            part -> new PartProbe(0, part.get("part_number").toString(), 0, 0).typed().length())
        .sum();
  }

  private void bulkRow(String what, Reply reply) {
    var cost = reply.cost();
    report.row(what, cost);
    report.remark(
        "%s: %.2f write units each, %.0f round trips, %.1f s; answered %s",
        what,
        cost.writeUnits() / BATCH,
        cost.calls(),
        cost.millis() / 1000,
        reply.json().orElseThrow().path("message").asString());
  }

  private void indexed(String what, IndexerLog.Work work, long suffixes) {
    report.remark(
        "%s: %.2f write units, %.2f read units, %.2f round trips%s",
        what,
        work.cost().writeUnits() / BATCH,
        work.cost().readUnits() / BATCH,
        work.cost().calls() / BATCH,
        suffixes == 0
            ? ""
            : "; %.2f write units a suffix of %.1f each"
                .formatted(work.cost().writeUnits() / suffixes, (double) suffixes / BATCH));
  }

  private void measure(String what, Supplier<Reply> request) {
    List<Cost> costs = Stream.generate(request).limit(TIMES).map(Reply::cost).toList();
    report.row(what, Cost.median(costs));
  }
}
