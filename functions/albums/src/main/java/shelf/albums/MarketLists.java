package shelf.albums;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shelf.http.Page;
import shelf.http.Paging;
import shelf.http.Problem;
import shelf.market.AlbumRow;
import shelf.market.AlbumView;
import shelf.market.ItemRow;
import shelf.market.Project;
import shelf.market.Projects;
import shelf.table.Digits;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;
import shelf.vk.TokenState;
import shelf.vk.VkItem;

/** The cache in order of ids. */
final class MarketLists {

  private final Table table;
  private final Projects projects;

  MarketLists(Table table, Projects projects) {
    this.table = table;
    this.projects = projects;
  }

  Page<AlbumView> albums(long projectId, Paging paging) {
    var project = projects.existing(projectId);
    var found = shown(projectId, paging.after(), paging.skip() + paging.limit() + 1);
    return Page.cut(found, paging, row -> Digits.id(row.album().id()))
        .map(row -> AlbumView.of(project, row.album()));
  }

  /** The rows of deleted albums lie between the others for a day. */
  private List<AlbumRow> shown(long projectId, Optional<String> after, int count) {
    var shown = new ArrayList<AlbumRow>();
    var last = after;
    while (true) {
      int missing = count - shown.size();
      var query = Query.of(AlbumRow.collection(projectId)).after(last).limit(missing);
      var rows = table.query(query.consistently()).stream().map(AlbumRow::fromItem).toList();
      rows.stream().filter(row -> !row.gone()).forEach(shown::add);
      if (rows.size() < missing || shown.size() >= count) {
        return shown;
      }
      last = Optional.of(Digits.id(rows.getLast().album().id()));
    }
  }

  Page<ItemView> items(long projectId, Paging paging) {
    projects.existing(projectId);
    var found = table.query(query(ItemRow.collection(projectId), paging));
    return Page.cut(found, paging, item -> item.key().member())
        .map(item -> ItemView.of(projectId, ItemRow.fromItem(item)));
  }

  private static Query query(String collection, Paging paging) {
    int count = paging.skip() + paging.limit() + 1;
    return Query.of(collection).after(paging.after()).limit(count);
  }

  /** Those of an album: its links, and the items they lead to. */
  Page<ItemView> items(long projectId, long albumId, Paging paging) {
    projects.existing(projectId);
    requireAlbum(projectId, albumId);
    var links = table.query(query(ItemRow.linksOf(projectId, albumId), paging));
    var page = Page.cut(links, paging, link -> link.key().member());
    var keys =
        page.rows().stream()
            .map(link -> new Key(ItemRow.collection(projectId), link.key().member()))
            .toList();
    var found = table.getAllLately(keys);
    var rows =
        keys.stream()
            .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
            .map(ItemRow::fromItem)
            // A link may be there before its item, and still be there after it.
            .filter(item -> item.albumIds().contains(albumId))
            .map((VkItem item) -> ItemView.of(projectId, item))
            .toList();
    return new Page<>(rows, page.next());
  }

  private void requireAlbum(long projectId, long albumId) {
    table
        .get(AlbumRow.key(projectId, albumId))
        .map(AlbumRow::fromItem)
        .filter(row -> !row.gone())
        .orElseThrow(() -> Problem.notFound("Album not found"));
  }

  Page<ProjectView> projects(Paging paging) {
    long after = paging.after().map(Long::valueOf).orElse(0L);
    var found = projects.behind(after, paging.skip() + paging.limit() + 1);
    var page = Page.cut(found, paging, project -> Long.toString(project.id()));
    return new Page<>(views(page.rows()), page.next());
  }

  private List<ProjectView> views(List<Project> shown) {
    var keys = shown.stream().flatMap(it -> it.tokenHash().stream()).map(TokenState::key).toList();
    var states = table.getAll(keys);
    return shown.stream()
        .map(project -> ProjectView.of(project, state(project, states::get)))
        .toList();
  }

  ProjectView view(Project project) {
    return ProjectView.of(project, state(project, key -> table.get(key).orElse(null)));
  }

  private static TokenState state(Project project, Function<Key, Item> states) {
    return TokenState.of(project.tokenHash().map(TokenState::key).map(states));
  }
}
