package shelf.albums;

import java.util.List;
import java.util.Optional;
import shelf.market.Project;
import shelf.market.ProjectItem;
import shelf.market.Projects;
import shelf.market.Removal;
import shelf.table.Expression;
import shelf.table.Refusal;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/** The access patterns of projects, as {@code infrastructure/data-model.md} lists them. */
final class ProjectTable {

  /** The index in a transaction of the write that takes a community. */
  static final int GUARD_WRITE = 1;

  private final Table table;
  private final Projects projects;

  ProjectTable(Table table, Projects projects) {
    this.table = table;
    this.projects = projects;
  }

  Project existing(long id) {
    return projects.existing(id);
  }

  Optional<Project> find(long id) {
    return projects.find(id);
  }

  long takeId() {
    return projects.takeId();
  }

  MarketLists lists() {
    return new MarketLists(table, projects);
  }

  /** Adds a new project, refused if its community has one. */
  Transaction create(Project project) {
    return table
        .transaction()
        .put(table, ProjectItem.toItem(project), Expression.absent())
        .put(table, ProjectItem.guard(project), Expression.absent());
  }

  /**
   * Refused if somebody changed the project since, or if the new community has one; a project that
   * has a token keeps its community.
   */
  List<Refusal> replace(Project seen, Project next) {
    // Field by field: a refresh may count itself at the same moment.
    var change =
        Expression.of("SET #name = :name, #vk_project_id = :vk, #version = :next")
            .with("name", next.name())
            .with("vk", next.vkProjectId())
            .with("next", next.version());
    boolean moved = next.vkProjectId() != seen.vkProjectId();
    // Without a token nothing of the old community can be here, nor be on its way.
    var movable = stillAt(seen).and(Expression.of("attribute_not_exists(#token_hash)"));
    var update = Update.of(change).when(moved ? movable : stillAt(seen));
    var transaction = table.transaction().update(table, ProjectItem.key(seen.id()), update);
    if (moved) {
      transaction.put(table, ProjectItem.guard(next), Expression.absent());
      transaction.delete(table, ProjectItem.guardKey(seen.vkProjectId()), heldBy(seen));
    }
    return transaction.commit();
  }

  /** Answers whether the project was still as seen. What is left of it goes afterwards. */
  boolean delete(Project seen) {
    var transaction =
        table
            .transaction()
            .delete(table, ProjectItem.key(seen.id()), stillAt(seen))
            .delete(table, ProjectItem.guardKey(seen.vkProjectId()), heldBy(seen));
    Removal.plan(transaction, table, seen.id());
    return transaction.commit().isEmpty();
  }

  private static Expression stillAt(Project seen) {
    return Expression.of("#version = :version").with("version", seen.version());
  }

  private static Expression heldBy(Project project) {
    return Expression.of("#project_id = :holder").with("holder", project.id());
  }
}
