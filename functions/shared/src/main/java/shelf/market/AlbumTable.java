package shelf.market;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import shelf.http.Problem;
import shelf.table.Query;
import shelf.table.Rivals;
import shelf.table.Table;
import shelf.vk.VkAlbum;

/**
 * The albums in the cache, as routes write them: always together with a look at the project, so
 * that a refresh that began before is known to have read what was there before.
 */
public final class AlbumTable {

  private final Table table;
  private final Projects projects;
  private final Clock clock;

  public AlbumTable(Table table, Projects projects, Clock clock) {
    this.table = table;
    this.projects = projects;
    this.clock = clock;
  }

  /** Also one that is gone. */
  public Optional<AlbumRow> find(long projectId, long albumId) {
    return table.get(AlbumRow.key(projectId, albumId)).map(AlbumRow::fromItem);
  }

  /** All of a project, those that are gone with them. */
  public List<AlbumRow> all(long projectId) {
    var query = Query.of(AlbumRow.collection(projectId)).consistently();
    return table.query(query).stream().map(AlbumRow::fromItem).toList();
  }

  /**
   * Keeps an album as VK has it now; not one that another route has deleted since: VK gives no id
   * twice.
   *
   * @throws Problem 404 if the project is gone
   */
  public void keep(long projectId, VkAlbum album) {
    write(projectId, album, false);
  }

  /** Remembers for a while that an album is gone. */
  public void remove(long projectId, VkAlbum album) {
    write(projectId, album, true);
  }

  private void write(long projectId, VkAlbum album, boolean gone) {
    Rivals.outlast(() -> {
      var project = projects.existing(projectId);
      var before = find(projectId, album.id());
      long seq = project.refreshSeq();
      if (!gone && before.filter(row -> row.gone() && row.stamp().seq() == seq).isPresent()) {
        return before;
      }
      var now = clock.instant();
      var row = new AlbumRow(album, AlbumRow.stamp(before, seq, now), gone);
      var item = gone ? row.goneItem(projectId, now) : row.toItem(projectId);
      boolean written =
          table
              .transaction()
              .check(table, ProjectItem.key(projectId), ProjectItem.unrefreshed(project))
              .put(table, item, AlbumRow.still(before))
              .commit()
              .isEmpty();
      return written ? Optional.of(row) : Optional.empty();
    });
  }
}
