package shelf.contract.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.Checkout;
import shelf.contract.engine.Store;
import shelf.pricelist.ProductIndex;
import shelf.table.Item;
import tools.jackson.databind.json.JsonMapper;

/** The life of a tablecloth, as {@code events/indexer} tells it. */
@Apart
class ListEventFilesTest {

  @AutoClose private static final PriceList LIST = new PriceList();

  private static void deliver(String file) throws IOException {
    var json = Files.readString(Checkout.at("events/indexer/" + file + ".json"));
    var report = LIST.index(JsonMapper.shared().readTree(json));
    assertThat(report.get("batchItemFailures")).as(file).isEmpty();
  }

  private static Stream<Item> entries() {
    var search = LIST.table("search");
    return Store.scan(search, item -> ProductIndex.productOf(item).isPresent()).stream();
  }

  /** The collections of lists by creation. */
  private static List<String> lists() {
    return entries()
        .map(item -> item.key().collection())
        .filter(collection -> collection.startsWith("plc#") && !collection.startsWith("plc#k"))
        .toList();
  }

  private static List<String> stems() {
    return entries()
        .filter(item -> item.key().collection().startsWith("pwc#"))
        .map(item -> item.key().member().split("\u0001")[0])
        .toList();
  }

  @Test
  void events_ofAProduct_bringTheIndexToIt() throws IOException {
    deliver("product-inserted");
    assertThat(lists()).containsExactlyInAnyOrder("plc#*", "plc#Cwhite", "plc#Tany", "plc#P1");
    int all = (int) entries().count();
    assertThat(stems()).hasSize((all - 5 * 4 - 1) / 3).isNotEmpty();

    deliver("product-repriced");
    assertThat(entries()).hasSize(all);

    deliver("product-renamed");
    assertThat(lists()).containsExactlyInAnyOrder("plc#*", "plc#Tany", "plc#P1");

    deliver("product-removed");
    assertThat(entries()).isEmpty();

    // What comes late is of no interest any more.
    deliver("product-repriced");
    assertThat(entries()).isEmpty();
  }
}
