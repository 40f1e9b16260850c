package shelf.catalog;

import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/**
 * How many parts a category has, in an item of its own: the parts of different categories then
 * write to different partitions. It is there as long as its category is.
 */
public final class CategoryUse {

  private static final String PARTS = "parts_count";

  private CategoryUse() {}

  public static Key key(long categoryId) {
    return Key.single("category-use#" + categoryId);
  }

  public static Item unused(long categoryId) {
    return Item.at(key(categoryId)).with(PARTS, 0);
  }

  public static long parts(Item use) {
    return use.number(PARTS);
  }

  public static Expression isUnused() {
    return Expression.of("#parts_count = :none").with("none", 0);
  }

  /** Counts in the caller's transaction: one write, refused if the category is gone. */
  public static void count(Transaction transaction, Table parts, long categoryId, long more) {
    var change = Expression.of("ADD #parts_count :more").with("more", more);
    transaction.update(parts, key(categoryId), Update.of(change).when(Expression.present()));
  }
}
