package shelf.products.categories;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import shelf.table.Transaction;

/**
 * What one transaction does to the categories.
 *
 * @param next the tree afterwards
 * @param closed categories that are no longer, and must be empty
 * @param opened new ones
 */
record CategoryStep(CategoryTree next, List<String> closed, List<String> opened) {

  /** Besides the tree. */
  private static final int ROOM = Transaction.MOST - 1;

  /** Of a replacement: they go together, with the tree that no longer has them. */
  static final int MOST_DROPPED = ROOM - 1;

  /**
   * What a replacement does, in one step where that has room for it. If not, the new categories are
   * opened before they are shown; whoever is cut off in between leaves some that no tree shows, and
   * the next replacement closes them.
   *
   * @param seen the tree before
   * @param leftovers categories that no tree shows
   */
  static List<CategoryStep> of(
      CategoryTree seen, CategoryTree wanted, Changes changes, List<String> leftovers) {
    var closed = new ArrayList<>(changes.dropped());
    closed.addAll(leftovers);
    if (closed.size() + changes.opened().size() <= ROOM) {
      return List.of(new CategoryStep(wanted, closed, changes.opened()));
    }
    var steps = new ArrayList<CategoryStep>();
    var tree = seen;
    for (var ids : inSteps(leftovers)) {
      tree = tree.again();
      steps.add(new CategoryStep(tree, ids, List.of()));
    }
    for (var ids : inSteps(changes.opened())) {
      tree = tree.again();
      steps.add(new CategoryStep(tree, List.of(), ids));
    }
    steps.add(new CategoryStep(tree.replacedBy(wanted.roots()), changes.dropped(), List.of()));
    return steps;
  }

  private static List<List<String>> inSteps(List<String> ids) {
    return ids.stream().gather(Gatherers.windowFixed(ROOM)).toList();
  }

  /** What a new tree has that the old one had not, and the other way round. */
  record Changes(List<String> dropped, List<String> opened) {}
}
