package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Patience;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.local.dynamodb.Fault;
import shelf.registry.Brand;
import shelf.registry.BrandIndex;
import tools.jackson.databind.JsonNode;

class RebuildTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Brands brands = Brands.ofEngine();
  private final Store store = Engine.emptied();

  @AfterEach
  void forgetFaults() {
    Engine.faults().clear();
  }

  @Test
  void rebuild_entriesLost_sameEntriesAgain() {
    filled(80);
    var before = store.entries();
    store.removeEntries(entry -> BrandIndex.brandOf(entry).isPresent());
    assertThat(store.entries()).isEmpty();

    var progress = rebuild();

    assertThat(progress.path("done").asBoolean()).isTrue();
    assertThat(progress.path("replayed").asLong()).isEqualTo(80);
    assertThat(store.entries()).isEqualTo(before);
  }

  @Test
  void rebuild_tableLost_sameEntriesAgain() {
    filled(80);
    var before = store.entries();
    store.removeEntries(item -> true);

    rebuild();

    assertThat(store.entries()).isEqualTo(before);
    store.assertIndexed();
  }

  @Test
  void rebuild_twice_changesNothing() {
    filled(30);
    var before = store.entries();
    rebuild();

    var progress = rebuild();

    assertThat(progress.path("removed").asLong()).isZero();
    assertThat(store.entries()).isEqualTo(before);
  }

  @Test
  void rebuild_strayEntries_removed() {
    filled(30);
    var before = store.entries();
    var first = store.brands().getFirst();
    var stray = new Brand(first.id(), "Never " + UUID.randomUUID(), 1, 1, 7, 0);
    var unknown = Brand.create(FakeIds.next(), "Unknown");
    store.searchTable().batchWrite().put(BrandIndex.entries(stray)).send();
    store.searchTable().batchWrite().put(BrandIndex.entries(unknown)).send();

    rebuild();

    assertThat(store.entries()).isEqualTo(before);
  }

  @Test
  void rebuild_documentWhoseBrandIsGone_removed() {
    filled(30);
    var before = store.entries();
    var vanished = Brand.create(FakeIds.next(), "Vanished");
    StreamEvents.deliver(List.of(StreamEvents.Change.inserted(vanished)));
    assertThat(store.entries(vanished.id())).isNotEmpty();

    rebuild();

    assertThat(store.entries()).isEqualTo(before);
    assertThat(store.state(vanished.id()))
        .hasValueSatisfying(state -> assertThat(state.has("gone")).isTrue());
  }

  /** The indexer has written its entries, but not yet its note: the sweep comes in between. */
  @Test
  void sweep_whileABrandIsBeingIndexed_itsEntriesStay() {
    filled(3);
    Engine.faults().add(slowNote());

    var id = brands.created("Indexed just now");
    Patience.until(PATIENCE, "the first entries", () -> !store.entries(id).isEmpty());
    sweep();

    store.assertIndexed();
  }

  @Test
  void sweep_whileABrandIsRenamed_itsEntriesStay() {
    long id = brands.created("Old");
    store.assertIndexed();
    int before = store.entries(id).size();
    Engine.faults().add(slowNote());

    brands.rename(id, "Another name");
    Patience.until(PATIENCE, "the new entries", () -> store.entries(id).size() != before);
    sweep();

    store.assertIndexed();
  }

  private static Fault slowNote() {
    return Fault.delay(Duration.ofSeconds(2)).onTable("search").on("PutItem");
  }

  private static JsonNode rebuild() {
    return Engine.indexer(Map.of("rebuild", Map.of()));
  }

  /** A rebuild that has replayed everything and goes on. */
  private static JsonNode sweep() {
    return Engine.indexer(Map.of("rebuild", Map.of("phase", "SWEEP")));
  }

  private void filled(int count) {
    brands.bulkCreate(Brands.names("Brand", count));
    store.assertIndexed();
  }
}
