package shelf.contract.permissions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import shelf.contract.Api;
import shelf.contract.Patience;
import shelf.local.dynamodb.Fault;
import shelf.local.iam.Access;
import shelf.showroom.ModelKeys;

/** What no file in {@code events/} reaches, since it takes more than one call. */
record Drives(Everything all) {

  private static final Duration MEANWHILE = Duration.ofMillis(700);
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration WORDS = Duration.ofSeconds(30);
  private static final long NOBODYS = 900;

  Stream<Step> steps() {
    var asked = new AtomicBoolean();
    return Stream.of(
        Step.of("a part gets another number", this::renumber),
        Step.of("a brand goes with its parts", this::purge),
        Step.of("offers come in bulk", this::offers),
        Step.of("products are found by a word", () -> search(asked)),
        Step.of("a list has a car model whose brand is gone", this::orphan),
        Step.of("a project goes while it gets a token", this::race),
        Step.of("a token is given whose secret somebody deleted", this::restored));
  }

  private Api admin() {
    return all.admin();
  }

  private Outcome renumber() {
    var change = Map.of("part_number", "N" + System.nanoTime());
    return Outcome.of(admin().put("/api/parts/admin/1", change));
  }

  /** The purge hears of it by the stream. */
  private Outcome purge() {
    var brand = made("/api/brands/admin", Map.of("name", "Gone " + System.nanoTime()));
    var part = Map.of("part_number", "X1", "brand_id", brand, "category_id", 1);
    made("/api/parts/admin", part);
    return Outcome.of(admin().delete("/api/brands/admin/" + brand + "?force=true"));
  }

  private long made(String path, Object body) {
    return admin().post(path, body).json().get("id").longValue();
  }

  private Outcome offers() {
    var offer = Map.of("part_id", 1, "supplier_id", 1, "base_price", 95, "currency", "RUB");
    return Outcome.of(admin().post("/api/parts/admin/offers/bulk", List.of(offer)));
  }

  /**
   * By one that nothing has: so few rows are nowhere else. In a small catalog the words are asked
   * only beside a look at the sample that plans are made from, and that comes every ten seconds.
   */
  private Outcome search(AtomicBoolean asked) {
    return Patience.within(
        WORDS,
        "words are asked",
        () -> {
          var outcome = Outcome.of(admin().get("/products?q=zzzzzz"));
          asked.compareAndSet(false, wordsAreRefused());
          return Optional.of(outcome).filter(it -> it.admitsFailure() || asked.get());
        });
  }

  private boolean wordsAreRefused() {
    return all.aws().permissions().refusals().stream()
        .flatMap(it -> it.access().context().getOrDefault(Access.LEADING_KEYS, List.of()).stream())
        .anyMatch(key -> key.startsWith("pw"));
  }

  /** No write of ours makes such a row, but tables can be restored apart. */
  private Outcome orphan() {
    var table = all.table("car-models");
    var row = table.get(ModelKeys.row(1)).orElseThrow();
    var orphan = row.with("model_id", NOBODYS).with("brand_id", NOBODYS);
    table.put(orphan.moved(ModelKeys.row(NOBODYS)));
    try {
      return Outcome.of(admin().get("/marketplace/car-models?limit=200"));
    } finally {
      table.batchWrite().delete(List.of(ModelKeys.row(NOBODYS))).send();
    }
  }

  /** The token is written while the project goes, unless it is refused: nobody may keep it. */
  private Outcome race() {
    var community = Map.of("name", "Short", "vkProjectId", System.nanoTime() % 1_000_000_000);
    var path = "/api/projects/admin/" + made("/api/projects/admin", community);
    var faults = all.aws().faults();
    faults.add(Fault.delay(MEANWHILE).on("UpdateItem").onTable("albums"));
    try {
      var token = Map.of("token", "vk1.a.SHORT");
      var answer = CompletableFuture.supplyAsync(() -> admin().put(path + "/vk-token", token));
      Patience.until(
          SOON, "the token is on its way", () -> faults.produced() > 0 || answer.isDone());
      var deleted = Outcome.of(admin().delete(path));
      var refused = Outcome.of(answer.join());
      return refused.status() == 404 ? deleted : refused;
    } finally {
      faults.clear();
    }
  }

  /** The name of a secret that was deleted by hand is taken for weeks: it is restored. */
  private Outcome restored() {
    var community = Map.of("name", "Back", "vkProjectId", System.nanoTime() % 1_000_000_000);
    long project = made("/api/projects/admin", community);
    var path = "/api/projects/admin/" + project + "/vk-token";
    var token = Map.of("token", "vk1.a.BACK");
    var first = Outcome.of(admin().put(path, token));
    if (first.admitsFailure()) {
      return first;
    }
    try (var developer = Clerk.developer(all.aws())) {
      developer.secrets().deleteSecret(delete -> delete.secretId("shelf/vk/" + project));
    }
    return Outcome.of(admin().put(path, token));
  }
}
