package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import shelf.local.vk.Album;
import shelf.local.vk.Item;
import tools.jackson.databind.JsonNode;

/** What our lists show of a community, beside what VK has. */
final class Mirror {

  private Mirror() {}

  /** That albums, items and which is in which are as VK has them. */
  static void assertTrue(Stall stall) {
    assertThat(albums(stall)).as("albums of %s", stall.id()).isEqualTo(albumsInVk(stall));
    assertThat(items(stall)).as("items of %s", stall.id()).isEqualTo(itemsInVk(stall));
    var some = stall.community().albums().stream().limit(3).toList();
    some.forEach(album -> assertLinks(stall, album.id()));
  }

  private static void assertLinks(Stall stall, long albumId) {
    var listed = stall.listed("items?projectId=" + stall.id() + "&albumId=" + albumId);
    var inVk = forSale(stall).stream().filter(item -> item.albums().contains(albumId));
    assertThat(listed.stream().map(it -> it.get("id").longValue()).toList())
        .as("items of the album %s", albumId)
        .containsExactlyInAnyOrderElementsOf(inVk.map(Item::id).toList());
  }

  static Map<Long, String> albums(Stall stall) {
    return told(stall.albums(), Mirror::album);
  }

  static Map<Long, String> items(Stall stall) {
    return told(stall.items(), Mirror::item);
  }

  private static Map<Long, String> told(List<JsonNode> rows, Function<JsonNode, String> teller) {
    var told = new TreeMap<Long, String>();
    rows.forEach(row -> told.put(row.get("id").longValue(), teller.apply(row)));
    assertThat(told).as("no id twice").hasSameSizeAs(rows);
    return told;
  }

  private static String album(JsonNode row) {
    return String.join(
        "|",
        row.get("title").stringValue(),
        row.get("count").asString(),
        row.get("isMain").asString(),
        row.get("isHidden").asString(),
        row.get("updatedTime").stringValue());
  }

  private static String item(JsonNode row) {
    return String.join(
        "|",
        row.get("title").stringValue(),
        row.get("description").stringValue(),
        row.get("price").decimalValue().stripTrailingZeros().toPlainString(),
        row.get("currency").stringValue(),
        row.get("availability").asString(),
        row.get("albumIds").toString());
  }

  private static List<Item> forSale(Stall stall) {
    return stall.community().items().stream().filter(item -> item.availability() != 1).toList();
  }

  private static Map<Long, String> albumsInVk(Stall stall) {
    var told = new TreeMap<Long, String>();
    for (var album : stall.community().albums()) {
      told.put(album.id(), album(stall, album));
    }
    return told;
  }

  private static String album(Stall stall, Album album) {
    long count = forSale(stall).stream().filter(it -> it.albums().contains(album.id())).count();
    return String.join(
        "|",
        album.title(),
        Long.toString(count),
        Boolean.toString(album.isMain()),
        Boolean.toString(album.isHidden()),
        Instant.ofEpochSecond(album.updatedTime()).toString());
  }

  private static Map<Long, String> itemsInVk(Stall stall) {
    var told = new TreeMap<Long, String>();
    for (var item : forSale(stall)) {
      told.put(item.id(), item(item));
    }
    return told;
  }

  private static String item(Item item) {
    return String.join(
        "|",
        item.title(),
        item.description(),
        BigDecimal.valueOf(item.price(), 2).stripTrailingZeros().toPlainString(),
        "RUB",
        Integer.toString(item.availability()),
        item.albums().toString().replace(" ", ""));
  }
}
