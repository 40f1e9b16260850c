package shelf.media;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;
import shelf.table.Transaction;

/**
 * What is left to be done for images whose rows are gone: an item in the table in which the rows
 * were, written in the transaction that deletes them. The function <b>images</b> hears of it by the
 * table's stream, deletes the files and then the item. So no file outlives its row for long, and no
 * row ever outlives its file.
 */
public final class RemovedMedia {

  public static final String COLLECTION = "removed-media";

  private static final String KEYS = "keys";
  private static final String IDS = "ids";
  private static final String REMOVED = "removed_at";

  private RemovedMedia() {}

  /**
   * Images whose rows are gone.
   *
   * @param keys of the images as they were uploaded; those of variants follow from them
   * @param ids by which they were found; none where the row was all there was
   */
  public record Removed(List<String> keys, List<Long> ids) {

    public Removed {
      keys = List.copyOf(keys);
      ids = List.copyOf(ids);
    }
  }

  /** Adds the item to the transaction that deletes the rows: one write, none without images. */
  public static void note(Transaction transaction, Table table, Removed removed, Clock clock) {
    if (!removed.keys().isEmpty()) {
      var ids = removed.ids().stream().map(Object::toString).collect(Collectors.joining("\n"));
      var item =
          Item.at(key(StoredImage.nameIn(removed.keys().getFirst())))
              .with(KEYS, String.join("\n", removed.keys()))
              .with(IDS, ids)
              .with(REMOVED, clock.instant().getEpochSecond());
      transaction.put(table, item, Expression.absent());
    }
  }

  /** An image is removed once, so its name tells one removal from all others. */
  private static Key key(String name) {
    return new Key(COLLECTION, name);
  }

  public static Removed of(Item item) {
    var ids = item.text(IDS).lines().map(Long::valueOf).toList();
    return new Removed(item.text(KEYS).lines().toList(), ids);
  }

  /** Epoch seconds. */
  public static long removedAt(Item item) {
    return item.number(REMOVED);
  }
}
