package shelf.contract.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.contract.Apart;
import shelf.contract.Cloud;
import shelf.contract.DoomedAws;
import shelf.contract.OnlyEmbedded;
import shelf.contract.Patience;
import shelf.contract.engine.Brands;
import shelf.contract.purge.Catalog.Stock;
import shelf.local.EmbeddedAws;

/** {@code kill -9} in the middle of a purge, and a start on what is left. */
@Apart
@OnlyEmbedded("kills an embedded AWS and looks for what its own data directory kept")
class PurgeKillTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Eight pages: the process dies after the first of them. */
  private static final int PARTS = 800;

  private static final Path TEMPLATE = Unheard.indexer();

  @TempDir private Path data;

  @Test
  void forcedDelete_killedInTheMiddle_doneByItselfAfterTheRestart() {
    Stock gone;
    Stock other;
    try (var doomed = DoomedAws.on(data, TEMPLATE, "BrandsFunction", "PurgeFunction")) {
      var catalog = Catalog.at(doomed.dynamoDb());
      gone = catalog.add(PARTS);
      other = catalog.add(50);

      delete(new Brands(doomed.admin()), gone);
      Patience.until(PATIENCE, "a part of it", () -> !catalog.isUntouched(gone));
    }

    var options = Cloud.embedded().withTemplate(TEMPLATE).starting("PurgeFunction");
    try (var restarted = EmbeddedAws.start(options.withData(data))) {
      var catalog = Catalog.at(restarted.dynamoDb());
      assertThat(catalog.numbers(gone)).as("cut off").isStrictlyBetween(0, PARTS);
      Patience.until(PATIENCE, "the rest of it", () -> catalog.purges().isEmpty());
      Remains.assertOnly(catalog, List.of(gone), other);
    }
  }

  private static void delete(Brands brands, Stock stock) {
    assertThat(brands.deleteByForce(stock.brandId()).status()).isEqualTo(204);
    assertThat(brands.show(stock.brandId()).status()).isEqualTo(404);
  }
}
