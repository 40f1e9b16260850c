package shelf.contract.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.contract.Apart;
import shelf.contract.OnlyEmbedded;
import shelf.contract.Patience;
import shelf.contract.ShelfProcess;
import shelf.contract.engine.Brands;
import shelf.contract.purge.Catalog.Stock;

/** {@code kill -9} in the middle of a purge, and a start on what is left. */
@Apart
@OnlyEmbedded("kills ./shelf and looks for what its own data directory kept")
class PurgeKillTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern DYNAMO_DB = Pattern.compile("list-tables --endpoint-url (\\S+)");
  private static final int PARTS = 4_000;

  @TempDir private Path data;
  private ShelfProcess shelf;

  @AfterEach
  void stop() {
    shelf.close();
  }

  @Test
  void forcedDelete_killedInTheMiddle_doneByItselfAfterTheRestart() {
    shelf = ShelfProcess.on(data);
    var gone = catalog().add(PARTS);
    var other = catalog().add(50);

    delete(gone);
    Patience.until(PATIENCE, "a part of it", () -> catalog().numbers(gone) < PARTS - 200);
    shelf.kill();
    shelf = ShelfProcess.on(data);

    var catalog = catalog();
    assertThat(catalog.numbers(gone)).as("cut off").isPositive();
    Patience.until(PATIENCE, "the rest of it", () -> catalog.purges().isEmpty());
    Remains.assertOnly(catalog, List.of(gone), other);
  }

  private void delete(Stock stock) {
    var brands = new Brands(shelf.api());
    assertThat(brands.deleteByForce(stock.brandId()).status()).isEqualTo(204);
    assertThat(brands.show(stock.brandId()).status()).isEqualTo(404);
  }

  private Catalog catalog() {
    var banner = DYNAMO_DB.matcher(shelf.printed());
    assertThat(banner.find()).isTrue();
    return Catalog.at(URI.create(banner.group(1)));
  }
}
