package shelf.products.categories;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All categories at one version.
 *
 * @param edition grows with each change of what is shown, for {@code ETag}; 0 before the first
 * @param version grows with each write: also where a replacement has only opened what it will show;
 *     0 before the first
 */
record CategoryTree(long edition, List<CategoryNode> roots, long version) {

  static final CategoryTree NONE = new CategoryTree(0, List.of(), 0);

  CategoryTree {
    roots = List.copyOf(roots);
  }

  Set<String> ids() {
    return roots.stream().flatMap(CategoryNode::ids).collect(Collectors.toSet());
  }

  /** The same categories, a version on. */
  CategoryTree again() {
    return replacedBy(roots);
  }

  CategoryTree replacedBy(List<CategoryNode> others) {
    return new CategoryTree(others.equals(roots) ? edition : edition + 1, others, version + 1);
  }
}
