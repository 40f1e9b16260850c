package shelf.search;

import shelf.table.Item;
import shelf.table.Query;

/**
 * The documents that have one value in common. Their entries carry it, in an attribute of its own
 * by which an index of the table <b>search</b> keeps them together: reading a collection through
 * the index costs what the subset has of it, whatever the rest of the catalog holds.
 *
 * @param view which index
 * @param value what the documents have in common, as {@code 12}
 */
public record Subset(View view, String value) {

  /** The indexes of the table, as {@code template.yaml} has them. */
  public enum View {
    BRAND("by-brand", "brand_scope"),
    CATEGORY("by-category", "category_scope"),
    BRAND_CATEGORY("by-brand-category", "brand_category_scope");

    private final String index;
    private final String attribute;

    View(String index, String attribute) {
      this.index = index;
      this.attribute = attribute;
    }
  }

  /** Makes an entry one of this subset of a collection. */
  public Item mark(Item entry, String collection) {
    return entry.with(view.attribute, scope(collection));
  }

  /** Where this subset of a collection is read. */
  public Query.Index of(String collection) {
    return new Query.Index(view.index, view.attribute, scope(collection));
  }

  private String scope(String collection) {
    return value + "#" + collection;
  }
}
