package shelf.contract.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.catalog.PartItem;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.contract.purge.Catalog.Stock;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;
import shelf.table.Item;
import shelf.table.Key;
import tools.jackson.databind.JsonNode;

@Apart
class PurgeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final PurgeEngine engine = PurgeEngine.emptied();
  private final Catalog catalog = engine.catalog();

  @AfterEach
  void forgetFaults() {
    engine.faults().clear();
  }

  private void delete(Stock stock) {
    assertThat(engine.brands().deleteByForce(stock.brandId()).status()).isEqualTo(204);
  }

  @Test
  void byStream_brandDeletedByForce_allOfItGoneAndTheOtherUntouched() throws Exception {
    var gone = catalog.add(250);
    var other = catalog.add(30);
    delete(gone);

    var report = engine.byStream();

    assertThat(report.toString()).isEqualTo("{\"open\":0,\"brands\":1,\"parts\":250}");
    Remains.assertOnly(catalog, List.of(gone), other);
  }

  @Test
  void byStream_delivedAgain_nothingMore() throws Exception {
    var gone = catalog.add(3);
    delete(gone);
    engine.byStream();

    assertThat(engine.byStream().toString()).isEqualTo("{\"open\":0,\"brands\":0,\"parts\":0}");
  }

  @Test
  void bySchedule_nothingToDo_oneRead() throws Exception {
    catalog.add(3);

    engine.bySchedule();

    var cost = engine.lastLine().path("cost");
    assertThat(cost.path("calls").asInt()).isEqualTo(1);
    assertThat(cost.path("read_units").asDouble()).isLessThanOrEqualTo(1);
    assertThat(cost.path("write_units").asDouble()).isZero();
  }

  @Test
  void bySchedule_severalBrands_allGone() throws Exception {
    var gone = List.of(catalog.add(120), catalog.add(1), catalog.add(99));
    var other = catalog.add(1);
    gone.forEach(this::delete);

    assertThat(engine.bySchedule().path("brands").asInt()).isEqualTo(3);

    Remains.assertOnly(catalog, gone, other);
  }

  @Test
  void byStream_everyPartInACategoryOfItsOwn_allGone() throws Exception {
    var gone = catalog.add(110, i -> 1000 + i);
    delete(gone);

    engine.byStream();

    Remains.assertOnly(catalog, List.of(gone));
  }

  /** Together they are too large for one transaction. */
  @Test
  void byStream_partsWithThousandsOfOffers_allGone() throws Exception {
    var gone = catalog.add(10);
    gone.parts().forEach(part -> catalog.offer(part, 3_000));
    delete(gone);

    engine.byStream();

    Remains.assertOnly(catalog, List.of(gone));
  }

  /** By an edit that was under way when the brand went. */
  @Test
  void byStream_partChangedBetweenLookAndRemoval_goneAndTheCountsExact() {
    var gone = catalog.add(60);
    delete(gone);
    var slow = Fault.delay(Duration.ofSeconds(1)).onTable("parts").on("TransactWriteItems");
    engine.faults().add(slow);

    var purging = CompletableFuture.supplyAsync(this::report);
    Patience.until(PATIENCE, "the removal", () -> engine.faults().produced() == 1);
    assertThat(catalog.edit(gone.parts().getFirst(), 999, 2)).isTrue();

    assertThat(purging.join().path("parts").asInt()).isEqualTo(60);
    Remains.assertOnly(catalog, List.of(gone));
  }

  private JsonNode report() {
    try {
      return engine.byStream();
    } catch (FunctionFailedException e) {
      throw new AssertionError("not purged", e);
    }
  }

  @Test
  void byStream_numberWithoutItsPart_goneAndTheCountsExact() throws Exception {
    var gone = catalog.add(5);
    var other = catalog.add(2);
    Catalog.put(
        catalog.parts(),
        List.of(
            stray(gone, "NOBODYS", 4_711),
            stray(gone, "ANOTHERS", other.parts().getFirst().id()),
            stray(gone, "AGAIN", gone.parts().getFirst().id())));
    delete(gone);

    var report = engine.byStream();

    assertThat(report.path("parts").asInt()).isEqualTo(5);
    Remains.assertOnly(catalog, List.of(gone), other);
  }

  private static Item stray(Stock stock, String number, long partId) {
    return Item.at(PartItem.numberKey(stock.brandId(), number)).with("part_id", partId);
  }

  @Test
  void byStream_categoryIsGone_partsGoneAllTheSame() throws Exception {
    var gone = catalog.add(70);
    var category = Key.single("category-use#2");
    catalog.parts().batchWrite().delete(List.of(category)).send();
    delete(gone);

    engine.byStream();

    assertThat(catalog.purges()).isEmpty();
    assertThat(catalog.contents())
        .hasSize(2)
        .allSatisfy(use -> {
          assertThat(use.key().collection()).startsWith("category-use#");
          assertThat(use.number("parts_count")).isZero();
        });
  }
}
