package shelf.parts.categories;

import shelf.http.Problem;

/** Why a change of the tree is refused. */
final class CategoryProblems {

  private CategoryProblems() {}

  static Problem notFound() {
    return Problem.notFound("Category not found");
  }

  static Problem noParent() {
    return Problem.notFound("Parent category not found");
  }

  static Problem duplicate(Category other) {
    var text = "Category with this name already exists (id=%d)";
    return Problem.conflict(text.formatted(other.id()));
  }

  static Problem belowItself() {
    return Problem.conflict("A category cannot lie below itself");
  }

  static Problem hasParts(long parts) {
    var text = "Category has %d part%s (parts=%d)";
    return Problem.conflict(text.formatted(parts, parts == 1 ? "" : "s", parts));
  }

  static Problem hasChildren(long children) {
    var text = "Category has %d subcategor%s (children=%d)";
    return Problem.conflict(text.formatted(children, children == 1 ? "y" : "ies", children));
  }

  static Problem tooMany(int most) {
    return Problem.conflict(
        "There are %d categories already, the most there can be".formatted(most));
  }
}
