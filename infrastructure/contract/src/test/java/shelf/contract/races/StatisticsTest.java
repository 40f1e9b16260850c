package shelf.contract.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shelf.contract.Patience;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import tools.jackson.databind.JsonNode;

/** A seeded mix of all writes there are, against a model that is a map. */
class StatisticsTest {

  private static final long SEED = 20_261_121;

  private final Brands brands = Brands.ofEngine();
  private final Store store = Engine.emptied();
  private final Random random = new Random(SEED);
  private final Map<Long, Row> model = new TreeMap<>();

  private record Row(long id, String name, long parts) {}

  @Test
  void stats_noBrands_zeros() {
    var json = brands.stats().json();

    assertThat(json.path("brands_total").asLong()).isZero();
    assertThat(json.path("avg_parts_per_brand").asString()).isEqualTo("0.0");
    assertThat(json.path("top_brands")).isEmpty();
  }

  @Test
  void stats_afterAnyMixOfWrites_exact() {
    for (int step = 0; step < 200; step++) {
      write(step);
      assertTotals(step);
    }
    store.assertWhole();
    assertTop();
  }

  private void write(int step) {
    switch (random.nextInt(8)) {
      case 0, 1 -> create("Brand " + random.nextInt(60));
      case 2 -> bulkCreate();
      case 3, 4 -> any().ifPresent(row -> count(row, 1 + random.nextInt(3)));
      case 5 -> any().filter(row -> row.parts() > 0).ifPresent(row -> count(row, -row.parts()));
      case 6 -> any().ifPresent(row -> delete(row, step % 2 == 0));
      default -> any().ifPresent(row -> rename(row, "Brand " + random.nextInt(60)));
    }
  }

  private Optional<Row> any() {
    var rows = new ArrayList<>(model.values());
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(random.nextInt(rows.size())));
  }

  private boolean isTaken(String name) {
    return model.values().stream().anyMatch(row -> row.name().equals(name));
  }

  private void create(String name) {
    var answer = brands.create(name);
    assertThat(answer.status()).isEqualTo(isTaken(name) ? 409 : 201);
    if (answer.status() == 201) {
      put(Brands.id(answer), name);
    }
  }

  private void put(long id, String name) {
    model.put(id, new Row(id, name, 0));
  }

  private void bulkCreate() {
    var names = new ArrayList<>(List.of("", "Brand 1", "Brand 1"));
    random.ints(10, 0, 60).forEach(number -> names.add("Brand " + number));
    var free = names.stream().distinct().filter(n -> !n.isEmpty() && !isTaken(n)).toList();

    var json = brands.bulkCreate(names).json();

    assertThat(json.path("created").asInt()).isEqualTo(free.size());
    var ids = store.guards();
    free.forEach(name -> put(ids.get(name), name));
  }

  private void count(Row row, long more) {
    var seen = store.registry().find(row.id()).orElseThrow();
    assertThat(Brands.count(store, seen, more)).isTrue();
    model.put(row.id(), new Row(row.id(), row.name(), row.parts() + more));
  }

  private void delete(Row row, boolean force) {
    var answer = force ? brands.deleteByForce(row.id()) : brands.delete(row.id());
    assertThat(answer.status()).isEqualTo(row.parts() > 0 && !force ? 409 : 204);
    if (answer.status() == 204) {
      model.remove(row.id());
    }
  }

  private void rename(Row row, String name) {
    boolean refused = isTaken(name) && !name.equals(row.name());
    assertThat(brands.rename(row.id(), name).status()).isEqualTo(refused ? 409 : 200);
    if (!refused) {
      model.put(row.id(), new Row(row.id(), name, row.parts()));
    }
  }

  private void assertTotals(int step) {
    var json = brands.stats().json();
    long parts = model.values().stream().mapToLong(Row::parts).sum();
    long without = model.values().stream().filter(row -> row.parts() == 0).count();
    double average = model.isEmpty() ? 0 : (double) parts / model.size();
    assertThat(json.path("brands_total").asLong()).as("step %s", step).isEqualTo(model.size());
    assertThat(json.path("parts_total").asLong()).as("step %s", step).isEqualTo(parts);
    assertThat(json.path("brands_with_no_parts").asLong()).as("step %s", step).isEqualTo(without);
    assertThat(json.path("avg_parts_per_brand").asDouble()).as("step %s", step).isEqualTo(average);
  }

  /** By count, the largest first, then name, then id; the index may lag by a moment. */
  private void assertTop() {
    var order = Comparator.comparing(Row::parts).reversed().thenComparing(Row::name);
    var expected = model.values().stream().sorted(order.thenComparing(Row::id)).limit(5).toList();
    Patience.until(
        Duration.ofSeconds(20),
        "the five that lead: " + expected,
        () -> {
          return top(brands.stats().json()).equals(expected);
        });
  }

  private static List<Row> top(JsonNode stats) {
    return stats
        .path("top_brands")
        .valueStream()
        .map(brand ->
            new Row(
                brand.path("brand_id").asLong(),
                brand.path("name").asString(),
                brand.path("parts_count").asLong()))
        .toList();
  }
}
