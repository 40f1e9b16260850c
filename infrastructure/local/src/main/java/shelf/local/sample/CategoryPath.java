package shelf.local.sample;

import java.util.List;

/**
 * Where a part stands in the tree of categories.
 *
 * @param names from the root down, one or two
 */
record CategoryPath(List<String> names) {
  /** Every part needs a category: those of rows that name none. */
  private static final String OTHER = "Other";

  static CategoryPath of(Row row) {
    var category = row.get(Column.CATEGORY);
    var root = new CategoryPath(List.of(category.isEmpty() ? OTHER : category));
    var leaf = row.get(Column.SUBCATEGORY);
    return leaf.isEmpty() ? root : new CategoryPath(List.of(root.name(), leaf));
  }

  boolean isRoot() {
    return names.size() == 1;
  }

  CategoryPath parent() {
    return new CategoryPath(names.subList(0, names.size() - 1));
  }

  String name() {
    return names.getLast();
  }
}
