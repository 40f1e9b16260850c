package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.catalog.PartIndex.Scope;
import shelf.contract.index.PartEvents.Change;
import shelf.local.dynamodb.Fault;
import shelf.registry.Brand;
import shelf.registry.BrandIndex;
import shelf.search.Hit;
import shelf.search.Search;

/** What stream records of parts make of the index. */
class PartStreamTest {

  private static final long SEED = 77;
  private static final Scope ALL = new Scope(Optional.empty(), Optional.empty());

  private final PartEngine engine = PartEngine.emptied();
  private final Random random = new Random(SEED);

  @AfterEach
  void forgetFaults() {
    PartEngine.faults().clear();
  }

  @Test
  void records_anyOrderWithDuplicates_indexOfTheNewest() {
    for (int round = 0; round < 10; round++) {
      var history = PartEvents.history(Parts.part("AD8232-ACPZ"));
      deliverShuffled(history);

      var newest = history.getLast().after();
      assertThat(engine.entries(newest.id()))
          .as("round %s", round)
          .isEqualTo(PartEngine.expected(List.of(newest)));
    }
  }

  @Test
  void records_anyOrderWithARemoval_nothing() {
    for (int round = 0; round < 10; round++) {
      var history = PartEvents.history(Parts.part("AD8232-ACPZ"));
      history.add(Change.removed(history.getLast().after()));
      deliverShuffled(history);

      long id = history.getLast().before().id();
      assertThat(engine.entries(id)).as("round %s", round).isEmpty();
      assertThat(engine.state(id).orElseThrow().has("gone")).isTrue();
    }
  }

  /** In batches of any size, some of them twice. */
  private void deliverShuffled(List<Change> history) {
    var left = new ArrayList<>(history);
    Collections.shuffle(left, random);
    while (!left.isEmpty()) {
      var batch = left.subList(0, 1 + random.nextInt(left.size()));
      for (int times = 0; times <= random.nextInt(2); times++) {
        assertThat(PartEngine.deliver(List.copyOf(batch))).isEmpty();
      }
      batch.clear();
    }
  }

  @Test
  void record_renumberedPart_foundByTheNewNumberOnly() {
    var old = Parts.part("OLD-4711");
    PartEngine.deliver(List.of(Change.inserted(old)));
    assertThat(found(ALL, "d47")).containsExactly(old.id());

    PartEngine.deliver(List.of(new Change(old, Parts.renumbered(old, "NEW-4712"))));

    assertThat(found(ALL, "d47")).isEmpty();
    assertThat(found(ALL, "w-4712")).containsExactly(old.id());
  }

  @Test
  void record_partOfAnotherBrandAndCategory_foundThereAndNoLongerHere() {
    var old = Parts.part("BC547");
    PartEngine.deliver(List.of(Change.inserted(old)));
    assertThat(found(scope(1L, 2L), "547")).containsExactly(old.id());

    PartEngine.deliver(List.of(new Change(old, Parts.of(old, 3, 4))));

    for (var gone : List.of(scope(1L, null), scope(null, 2L), scope(1L, 2L), scope(3L, 2L))) {
      assertThat(found(gone, "547")).as(gone.toString()).isEmpty();
      assertThat(listed(gone)).as(gone.toString()).isEmpty();
    }
    for (var here : List.of(scope(3L, null), scope(null, 4L), scope(3L, 4L))) {
      assertThat(found(here, "547")).as(here.toString()).containsExactly(old.id());
      assertThat(listed(here)).as(here.toString()).containsExactly(old.id());
    }
  }

  @Test
  void record_offersComeAndGo_partIsListedByItsSuppliers() {
    var bare = Parts.part("LM317");
    var offered = Parts.offered(bare, 3, 9);
    PartEngine.deliver(List.of(Change.inserted(bare), new Change(bare, offered)));
    assertThat(engine.index().hasOffersOf(3)).isTrue();
    assertThat(engine.index().hasOffersOf(9)).isTrue();

    PartEngine.deliver(List.of(new Change(offered, Parts.offered(offered, 9))));

    assertThat(engine.index().hasOffersOf(3)).isFalse();
    assertThat(supplied(scope(null, 2L), 9)).containsExactly(bare.id());
    assertThat(supplied(scope(null, 1L), 9)).isEmpty();
  }

  @Test
  void records_ofOtherPrices_costNothing() {
    var parts = IntStream.range(0, 60).mapToObj(i -> Parts.offered(Parts.part("P" + i), 3));
    var changes = parts.map(part -> new Change(part, Parts.repriced(part, "2.75"))).toList();
    PartEngine.deliver(changes.stream().map(c -> Change.inserted(c.before())).toList());
    PartEngine.faults().add(Fault.serverError().onTable("search").always());
    PartEngine.faults().add(Fault.serverError().onTable("parts").always());

    assertThat(PartEngine.deliver(changes)).isEmpty();

    assertThat(PartEngine.faults().produced()).isZero();
  }

  @Test
  void batch_ofManyParts_sharesItsCalls() {
    var parts = IntStream.range(0, 100).mapToObj(i -> Parts.part("ABCDEFGH" + i)).toList();
    var calls = Fault.delay(Duration.ZERO).onTable("search").on("BatchWriteItem").always();
    PartEngine.faults().add(calls);

    assertThat(PartEngine.deliver(parts.stream().map(Change::inserted).toList())).isEmpty();

    var entries = PartEngine.expected(parts);
    assertThat(PartEngine.faults().produced()).isEqualTo((entries.size() + 24) / 25);
    assertThat(engine.entries()).isEqualTo(entries);
  }

  @Test
  void batch_someCallsFail_theirRecordsAreReportedAndTheOthersIndexed() {
    var parts = IntStream.range(0, 40).mapToObj(i -> Parts.part("ABCDEFGH" + i)).toList();
    PartEngine.faults().seed(SEED);
    // More often than a call is tried.
    PartEngine.faults()
        .add(Fault.serverError().onTable("search").on("PutItem").withProbability(0.8));

    var failed = PartEngine.deliver(parts.stream().map(Change::inserted).toList());
    PartEngine.faults().clear();

    assertThat(failed).isNotEmpty().hasSizeLessThan(40);
    for (int i = 0; i < parts.size(); i++) {
      boolean noted = engine.state(parts.get(i).id()).isPresent();
      assertThat(noted).as("record %s", i).isNotEqualTo(failed.contains(Integer.toString(i)));
    }
    assertThat(PartEngine.deliver(parts.stream().map(Change::inserted).toList())).isEmpty();
    assertThat(engine.entries()).isEqualTo(PartEngine.expected(parts));
  }

  @Test
  void batch_brandsAndParts_eachIndexedAsWhatItIs() {
    var part = Parts.part("4711");
    var brand = Brand.create(FakeIds.next(), "4711");
    var records = PartEvents.records(List.of(Change.inserted(part)));
    records.addAll(StreamEvents.records(List.of(StreamEvents.Change.inserted(brand))));

    assertThat(StreamEvents.failures(PartEngine.deliver(records))).isEmpty();

    var expected = PartEngine.expected(List.of(part));
    expected.addAll(BrandIndex.entries(brand));
    assertThat(engine.entries()).isEqualTo(expected);
  }

  @Test
  void batch_oneBrokenPart_reportedByItsNumberAndTheOthersIndexed() {
    var part = Parts.part("4711");
    var keys =
        Map.of("collection", Map.of("S", "parts#0"), "member", Map.of("S", "0000000000000001"));
    var broken = Map.of("SequenceNumber", "77", "Keys", keys, "NewImage", keys);
    var records = PartEvents.records(List.of(Change.inserted(part)));
    records.addFirst(Map.of("dynamodb", broken));

    assertThat(StreamEvents.failures(PartEngine.deliver(records))).containsExactly("77");

    assertThat(engine.entries()).isEqualTo(PartEngine.expected(List.of(part)));
  }

  private List<Long> found(Scope scope, String query) {
    var hits = engine.index().byNumber(scope, new Search(query, Optional.empty(), 0, 50)).hits();
    return hits.stream().map(Hit::documentId).toList();
  }

  private List<Long> listed(Scope scope) {
    return engine.index().list(scope, Optional.empty(), Optional.empty(), 50).ids();
  }

  private List<Long> supplied(Scope scope, long supplierId) {
    return engine.index().list(scope, Optional.of(supplierId), Optional.empty(), 50).ids();
  }

  private static Scope scope(Long brandId, Long categoryId) {
    return new Scope(Optional.ofNullable(brandId), Optional.ofNullable(categoryId));
  }
}
