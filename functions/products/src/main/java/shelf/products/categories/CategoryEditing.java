package shelf.products.categories;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.http.Answer;
import shelf.http.ETag;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.pricelist.ProductErrors;
import shelf.products.categories.CategoryStep.Changes;
import shelf.table.Refusal;
import shelf.table.Rivals;
import shelf.table.Table;

/** The tree of categories: read as a whole, replaced as a whole. */
public final class CategoryEditing {

  private final CategoryTable table;
  private final CategoryMemory memory;

  public CategoryEditing(Table products, CategoryMemory memory) {
    this.table = new CategoryTable(products);
    this.memory = memory;
  }

  public Answer show(Request request) {
    return shown(table.read()).with("Cache-Control", "public, max-age=60");
  }

  private static Answer shown(CategoryTree tree) {
    return Answer.ok(tree.roots()).with("ETag", ETag.of(tree.edition()));
  }

  public Answer replace(Request request) {
    var inputs = Inputs.of(request);
    var roots = new CategoryFields().read(inputs.body());
    inputs.check();
    if (CategoryTable.json(roots).length > CategoryTable.MOST_BYTES) {
      throw tooMuch("The tree may have " + CategoryTable.MOST_BYTES + " bytes as JSON");
    }
    var tree = Rivals.outlast(() -> replace(request, roots));
    memory.hear(tree);
    return shown(tree);
  }

  /** The new tree, or empty if somebody changed something between our look and our write. */
  private Optional<CategoryTree> replace(Request request, List<CategoryNode> roots) {
    var seen = table.read();
    // Not of the version: a repetition of what was cut off halfway still replaces what GET shows.
    ETag.requireMatch(request, seen.edition());
    var counts = table.counts();
    var wanted = seen.replacedBy(roots);
    var changes = changes(seen, wanted, counts);
    check(changes.dropped(), counts);
    var leftovers = leftovers(seen, wanted, counts);
    boolean same = roots.equals(seen.roots()) && changes.opened().isEmpty();
    return same
        ? Optional.of(seen)
        : make(seen, CategoryStep.of(seen, wanted, changes, leftovers), changes.dropped());
  }

  private static Changes changes(CategoryTree seen, CategoryTree wanted, Map<String, Long> counts) {
    var ids = wanted.ids();
    var dropped = seen.ids().stream().filter(not(ids::contains)).filter(counts::containsKey);
    var opened = ids.stream().filter(not(counts::containsKey));
    return new Changes(dropped.sorted().toList(), opened.sorted().toList());
  }

  /** What a replacement that was cut off had opened; where a product has got in, it stays. */
  private static List<String> leftovers(
      CategoryTree seen, CategoryTree wanted, Map<String, Long> counts) {
    return counts.keySet().stream()
        .filter(id -> counts.get(id) == 0)
        .filter(not(seen.ids()::contains))
        .filter(not(wanted.ids()::contains))
        .sorted()
        .toList();
  }

  private Optional<CategoryTree> make(
      CategoryTree seen, List<CategoryStep> steps, List<String> dropped) {
    var tree = seen;
    for (var step : steps) {
      var refusals = table.make(tree, step);
      if (!refusals.isEmpty()) {
        refusals.forEach(refusal -> refuseIfInUse(refusal, step, dropped));
        return Optional.empty();
      }
      tree = step.next();
    }
    return Optional.of(tree);
  }

  /** A product may have got into a category since we looked. */
  private static void refuseIfInUse(Refusal refusal, CategoryStep step, List<String> dropped) {
    int place = refusal.index() - 1;
    boolean wasClosed = refusal.index() > CategoryTable.TREE_WRITE && place < step.closed().size();
    if (wasClosed && refusal.found().isPresent() && dropped.contains(step.closed().get(place))) {
      throw inUse(step.closed().get(place));
    }
  }

  private static void check(List<String> dropped, Map<String, Long> counts) {
    dropped.stream()
        .filter(id -> counts.get(id) > 0)
        .findFirst()
        .ifPresent(id -> {
          throw inUse(id);
        });
    if (dropped.size() > CategoryStep.MOST_DROPPED) {
      throw tooMuch("At most " + CategoryStep.MOST_DROPPED + " categories can be dropped at once");
    }
  }

  private static Problem tooMuch(String message) {
    return ProductErrors.of(400, "Validation error", "non_field_errors", message);
  }

  private static Problem inUse(String id) {
    return ProductErrors.of(409, "Category is in use", id, "It has products");
  }
}
