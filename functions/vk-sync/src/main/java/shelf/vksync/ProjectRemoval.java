package shelf.vksync;

import java.time.Clock;
import shelf.market.AlbumRow;
import shelf.market.Creations;
import shelf.market.ItemRow;
import shelf.market.JobQueue;
import shelf.market.Removal;
import shelf.market.Sellers;
import shelf.table.Item;
import shelf.table.Query;
import shelf.table.Table;

/** Removes what a deleted project has left. Begun again, it goes on with what is still there. */
final class ProjectRemoval {

  private static final int PAGE = 200;

  private final Table table;
  private final JobQueue queue;
  private final Sellers sellers;
  private final Creations creations;
  private final Clock clock;

  ProjectRemoval(Table table, JobQueue queue, Sellers sellers, Creations creations, Clock clock) {
    this.table = table;
    this.queue = queue;
    this.sellers = sellers;
    this.creations = creations;
    this.clock = clock;
  }

  /** A refresh that is still under way comes first: it would write what is removed here. */
  void run(long projectId) {
    sellers.delete(projectId);
    if (!queue.turn(projectId).isFree(clock.instant())) {
      return;
    }
    removeItems(projectId);
    var albums = table.query(Query.of(AlbumRow.collection(projectId)).consistently());
    table.batchWrite().delete(albums.stream().map(Item::key).toList()).send();
    table.batchWrite().delete(creations.keysOf(projectId)).send();
    table.batchWrite().delete(Removal.last(projectId)).send();
  }

  private void removeItems(long projectId) {
    while (true) {
      var query = Query.of(ItemRow.collection(projectId)).limit(PAGE).consistently();
      var items = table.query(query).stream().map(ItemRow::fromItem).toList();
      if (items.isEmpty()) {
        return;
      }
      ItemRows.delete(table, projectId, items);
    }
  }
}
