package shelf.carmodels.reference;

import java.util.EnumMap;
import java.util.List;
import shelf.carmodels.reference.ReferenceLists.Listed;
import shelf.carmodels.store.StoredJson;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.UnreadableException;

/** How the lists lie in the table: all in one item, so that one look at them is consistent. */
final class ReferenceItem {

  /** Where the lists lie, with the count of what uses them. */
  static final String COLLECTION = "reference";

  static final Key KEY = new Key(COLLECTION, "lists");

  private static final String VERSION = "version";

  private ReferenceItem() {}

  static Item toItem(ReferenceLists lists) {
    var item = Item.at(KEY).with(VERSION, lists.version());
    for (var list : ReferenceList.values()) {
      var json = StoredJson.write(lists.of(list).entries());
      item = item.with(list.attribute(), json).with(version(list), lists.of(list).version());
    }
    return item;
  }

  private static String version(ReferenceList list) {
    return list.attribute() + "_version";
  }

  /**
   * @throws UnreadableException if the item holds something else
   */
  static ReferenceLists fromItem(Item item) {
    return UnreadableException.read(item, ReferenceItem::lists);
  }

  private static ReferenceLists lists(Item item) {
    var lists = new EnumMap<ReferenceList, Listed>(ReferenceList.class);
    for (var list : ReferenceList.values()) {
      var entries = entries(item.text(list.attribute()));
      lists.put(list, new Listed(entries, item.number(version(list))));
    }
    return new ReferenceLists(lists, item.number(VERSION));
  }

  private static List<Entry> entries(String json) {
    return StoredJson.list(json).stream()
        .map(row -> new Entry(StoredJson.text(row.get("code")), StoredJson.text(row.get("name"))))
        .toList();
  }

  /** Of this item and of the one beside it: that the lists are still those of a version. */
  static Expression stillAt(long version) {
    return version == 0
        ? Expression.of("attribute_not_exists(#version)")
        : Expression.of("#version = :seen").with("seen", version);
  }
}
