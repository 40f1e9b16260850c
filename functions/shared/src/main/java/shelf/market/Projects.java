package shelf.market;

import java.util.List;
import java.util.Optional;
import shelf.http.Problem;
import shelf.table.Expression;
import shelf.table.IdList;
import shelf.table.Key;
import shelf.table.Table;
import shelf.table.Update;

/** The projects, as both functions read them. */
public final class Projects {

  private final Table table;
  private final IdList list;

  public Projects(Table table) {
    this.table = table;
    this.list = new IdList(table, ProjectItem.COLLECTION, Key.single("project-ids"));
  }

  public Optional<Project> find(long id) {
    return table.get(ProjectItem.key(id)).map(ProjectItem::fromItem);
  }

  /**
   * @throws Problem 404
   */
  public Project existing(long id) {
    return find(id).orElseThrow(() -> Problem.notFound("Project not found"));
  }

  /** Up to so many projects with larger ids, in order. */
  public List<Project> behind(long id, int count) {
    return list.behind(id, count).stream().map(ProjectItem::fromItem).toList();
  }

  public long takeId() {
    return list.takeIds(1);
  }

  /** The project with the number of the refresh that begins now; empty if it is gone. */
  public Optional<Project> beginRefresh(long id) {
    var next = Update.of(Expression.of("ADD #refresh_seq :one").with("one", 1));
    return table.update(ProjectItem.key(id), next.when(Expression.present()))
        ? find(id)
        : Optional.empty();
  }
}
