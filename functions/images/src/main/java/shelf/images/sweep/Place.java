package shelf.images.sweep;

import java.util.Optional;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;

/** How far a sweep has come: kept in the table that is swept, for the run after a cut. */
final class Place {

  private static final Key KEY = Key.single("sweep");
  private static final String FILE = "file";
  private static final String COLLECTION = "row_collection";
  private static final String MEMBER = "row_member";

  private final Table table;

  Place(Table table) {
    this.table = table;
  }

  private Item read() {
    return table.get(KEY).orElse(Item.at(KEY).with(FILE, ""));
  }

  /** The file behind which to go on, {@code ""} for the first; none if all were looked at. */
  Optional<String> file() {
    return read().maybeText(FILE);
  }

  void fileDone(String key) {
    table.put(Item.at(KEY).with(FILE, key));
  }

  void filesDone() {
    table.put(Item.at(KEY));
  }

  /** The row behind which to go on, none for the first. */
  Optional<Key> row() {
    var item = read();
    return item.maybeText(COLLECTION).map(collection -> new Key(collection, item.text(MEMBER)));
  }

  void rowDone(Key key) {
    table.put(Item.at(KEY).with(COLLECTION, key.collection()).with(MEMBER, key.member()));
  }

  void forget() {
    table.put(Item.at(KEY).with(FILE, ""));
  }
}
