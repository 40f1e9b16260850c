package shelf.vksync;

import java.util.List;
import shelf.market.ItemRow;
import shelf.table.Table;
import shelf.vk.VkItem;

/** Items that go. */
final class ItemRows {

  private ItemRows() {}

  /** The links first: a row that is still there leads to those that are left. */
  static void delete(Table table, long project, List<VkItem> items) {
    var links =
        items.stream()
            .flatMap(item ->
                item.albumIds().stream().map(album -> ItemRow.linkKey(project, album, item.id())))
            .toList();
    table.batchWrite().delete(links).send();
    table
        .batchWrite()
        .delete(items.stream().map(item -> ItemRow.key(project, item.id())).toList())
        .send();
  }
}
