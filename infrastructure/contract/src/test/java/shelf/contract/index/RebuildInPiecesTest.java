package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.contract.Checkout;
import shelf.contract.Cloud;
import shelf.contract.engine.Indexer;
import shelf.contract.engine.Store;
import shelf.local.EmbeddedAws;
import shelf.registry.Brand;
import shelf.registry.BrandIndex;
import shelf.registry.BrandItem;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;

/** An indexer with so little time that it stops after each page and has to be called again. */
class RebuildInPiecesTest {

  private static final String FILLER = "filler#";

  @TempDir private Path directory;

  @Test
  void rebuild_outOfTimeAgainAndAgain_goesOnAtNextUntilDone() throws IOException {
    var options =
        Cloud.options().starting("IndexerFunction").withTemplate(hurried()).withoutGateway();
    try (var aws = EmbeddedAws.start(options)) {
      var store = Store.at(aws.dynamoDb());
      var stray = new Brand(3, "Stray", 1, 1, 0, 0);
      store.searchTable().batchWrite().put(BrandIndex.entries(stray)).send();
      var brands = List.of(Brand.create(1, "Bosch"), Brand.create(2, "Yageo"));
      store.brandsTable().batchWrite().put(brands.stream().map(BrandItem::toItem).toList()).send();

      fill(store.brandsTable());
      fill(store.searchTable());

      int pieces = rebuild(aws);

      assertThat(pieces).isGreaterThanOrEqualTo(4);
      assertThat(found(store)).isEqualTo(store.expectedEntries());
    }
  }

  /** Two megabytes that are nobody's, so that a scan has several pages. */
  private static void fill(Table table) {
    for (int i = 0; i < 7; i++) {
      var item = Item.at(Key.single(FILLER + i)).with("text", "x".repeat(300_000));
      table.batchWrite().put(List.of(item)).send();
    }
  }

  private static Set<Item> found(Store store) {
    var entries = store.entries();
    entries.removeIf(entry -> entry.key().collection().startsWith(FILLER));
    return entries;
  }

  private static int rebuild(EmbeddedAws aws) {
    Object from = Map.of();
    for (int pieces = 1; pieces <= 20; pieces++) {
      var progress = Indexer.call(aws, Map.of("rebuild", from));
      if (progress.path("done").asBoolean()) {
        assertThat(progress.path("next").isNull()).isTrue();
        return pieces;
      }
      from = progress.path("next");
      assertThat(progress.path("next").isObject()).as(progress.toString()).isTrue();
    }
    throw new AssertionError("Not done after 20 pieces");
  }

  /** The template with 15 instead of 300 seconds for the indexer: it never starts a second page. */
  private Path hurried() throws IOException {
    var text = Files.readString(Checkout.at("template.yaml"));
    assertThat(text).contains("Timeout: 300");
    var functions = Checkout.at("functions").toUri().getPath();
    var changed =
        text.replace("Timeout: 300", "Timeout: 15")
            .replace("CodeUri: functions/", "CodeUri: " + functions);
    return Files.writeString(directory.resolve("template.yaml"), changed);
  }
}
