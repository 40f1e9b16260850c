package shelf.market;

import java.util.List;
import java.util.Optional;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;
import shelf.table.Transaction;

/** What is left to do of a project that was deleted: its cache, its jobs and its secret go. */
public final class Removal {

  private static final String PREFIX = "removal#";

  private Removal() {}

  /** Adds to the deletion that the rest shall follow: two writes. */
  public static void plan(Transaction transaction, Table table, long projectId) {
    var wake = Item.at(new Key(PREFIX + projectId, "wake#0")).with("project_id", projectId);
    var open = Item.at(new Key(JobItem.OPEN, PREFIX + projectId)).with("project_id", projectId);
    transaction.put(table, wake, Expression.absent());
    transaction.put(table, open, Expression.absent());
  }

  /** The project, if a name of something open is a removal's. */
  public static Optional<Long> projectOf(String name) {
    return name.startsWith(PREFIX)
        ? Optional.of(Long.valueOf(name.substring(PREFIX.length())))
        : Optional.empty();
  }

  /** What is deleted last. */
  public static List<Key> last(long projectId) {
    return List.of(
        Turn.key(projectId),
        new Key(PREFIX + projectId, "wake#0"),
        new Key(JobItem.OPEN, PREFIX + projectId));
  }
}
