package shelf.vksync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import shelf.market.AlbumRow;
import shelf.market.AlbumTable;
import shelf.market.ItemRow;
import shelf.market.Stamp;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.SideBySide;
import shelf.table.Table;
import shelf.vk.VkAlbum;
import shelf.vk.VkItem;

/** The rows of a project, replaced by what was read of VK: those that differ, and no others. */
final class Cache {

  private static final int CHUNK = 100;
  private static final int AT_ONCE = 8;

  private final Table table;
  private final AlbumTable albums;
  private final Clock clock;

  Cache(Table table, AlbumTable albums, Clock clock) {
    this.table = table;
    this.albums = albums;
    this.clock = clock;
  }

  /** Whether there was time for all of it; else the next run does what is left, and no more. */
  boolean replace(Round round, Reading reading) {
    long project = round.project().id();
    replaceAlbums(project, round.job().seq(), reading);
    var cached = items(project);
    var whole = reading.items().isComplete();
    var difference = Difference.of(cached, reading.items().elements(), whole);
    var steps = new ArrayList<Supplier<Boolean>>();
    difference.put().stream()
        .gather(Gatherers.windowFixed(CHUNK))
        .forEach(some -> steps.add(() -> put(project, some, cached)));
    difference.remove().stream()
        .gather(Gatherers.windowFixed(CHUNK))
        .forEach(some -> steps.add(() -> remove(project, some)));
    // Some of it in any case: a run that does nothing would be followed by others without end.
    for (int from = 0; from < steps.size(); from += AT_ONCE) {
      if (from > 0 && !round.hasTime()) {
        return false;
      }
      SideBySide.run(steps.subList(from, Math.min(from + AT_ONCE, steps.size())));
    }
    return true;
  }

  /** A row that a route wrote since the refresh began is newer than what was read. */
  private void replaceAlbums(long project, long seq, Reading reading) {
    var rows = new HashMap<Long, AlbumRow>();
    var shown = new HashMap<Long, VkAlbum>();
    for (var row : albums.all(project)) {
      rows.put(row.album().id(), row);
      if (!row.gone()) {
        shown.put(row.album().id(), row.album());
      }
    }
    var whole = reading.albums().isComplete();
    var difference = Difference.of(shown, reading.albums().elements(), whole);
    for (var album : difference.put()) {
      var stamp = stamp(Optional.ofNullable(rows.get(album.id())), seq);
      var item = new AlbumRow(album, stamp, false).toItem(project);
      table.put(item, AlbumRow.olderThan(seq));
    }
    for (var album : difference.remove()) {
      var key = AlbumRow.key(project, album.id());
      table.transaction().delete(table, key, AlbumRow.olderThan(seq)).commit();
    }
  }

  /** Older than this refresh: whatever a route writes meanwhile has the same number, and wins. */
  private Stamp stamp(Optional<AlbumRow> before, long seq) {
    return before
        .map(row -> row.stamp().at(seq - 1))
        .orElse(new Stamp(seq - 1, clock.millis(), Optional.empty()));
  }

  private Map<Long, VkItem> items(long project) {
    var items = new HashMap<Long, VkItem>();
    var after = Optional.<String>empty();
    while (true) {
      var query = Query.of(ItemRow.collection(project)).after(after).consistently();
      var piece = table.piece(query);
      for (var row : piece.items()) {
        var item = ItemRow.fromItem(row);
        items.put(item.id(), item);
      }
      if (!piece.more()) {
        return items;
      }
      after = Optional.of(piece.items().getLast().key().member());
    }
  }

  /**
   * The links first: an item whose row is as VK has it has its links, too, whatever crashed between
   * the two.
   */
  private boolean put(long project, List<VkItem> items, Map<Long, VkItem> cached) {
    var links = new ArrayList<Item>();
    var unlinked = new ArrayList<Key>();
    for (var item : items) {
      item.albumIds()
          .forEach(album -> links.add(Item.at(ItemRow.linkKey(project, album, item.id()))));
      Optional.ofNullable(cached.get(item.id())).stream()
          .flatMap(before -> before.albumIds().stream())
          .filter(album -> !item.albumIds().contains(album))
          .forEach(album -> unlinked.add(ItemRow.linkKey(project, album, item.id())));
    }
    table.batchWrite().put(links).delete(unlinked).send();
    table.batchWrite().put(rows(project, items)).send();
    return true;
  }

  private static List<Item> rows(long project, List<VkItem> items) {
    return items.stream().map(item -> ItemRow.toItem(project, item)).toList();
  }

  private boolean remove(long project, List<VkItem> items) {
    ItemRows.delete(table, project, items);
    return true;
  }
}
