package shelf.market;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import shelf.table.Digits;
import shelf.table.Item;
import shelf.table.Key;
import shelf.vk.VkItem;

/** An item of VK's in the cache, and its links: one for each album it is in. */
public final class ItemRow {

  private ItemRow() {}

  public static String collection(long projectId) {
    return "items#" + projectId;
  }

  public static Key key(long projectId, long itemId) {
    return new Key(collection(projectId), Digits.id(itemId));
  }

  /** The links of an album, in the order of the items. */
  public static String linksOf(long projectId, long albumId) {
    return "album-items#" + projectId + "#" + albumId;
  }

  public static Key linkKey(long projectId, long albumId, long itemId) {
    return new Key(linksOf(projectId, albumId), Digits.id(itemId));
  }

  public static Item toItem(long projectId, VkItem item) {
    return Item.at(key(projectId, item.id()))
        .with("item_id", item.id())
        .with("title", item.title())
        .with("description", item.description())
        .with("amount", item.amount())
        .with("currency", item.currency())
        .with("availability", item.availability())
        .with("album_ids", joined(item.albumIds()))
        .with("photo_url", item.photoUrl());
  }

  public static VkItem fromItem(Item item) {
    return new VkItem(
        item.number("item_id"),
        item.text("title"),
        item.text("description"),
        item.maybeText("amount"),
        item.maybeText("currency"),
        item.number("availability"),
        split(item.text("album_ids")),
        item.maybeText("photo_url"));
  }

  private static String joined(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static List<Long> split(String ids) {
    return Arrays.stream(ids.split(",")).filter(id -> !id.isEmpty()).map(Long::valueOf).toList();
  }
}
