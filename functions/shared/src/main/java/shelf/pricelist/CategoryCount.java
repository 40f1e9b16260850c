package shelf.pricelist;

import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/**
 * How many products each category has: one item a category in the table <b>products</b>. It is
 * there as long as the category is, and changes with each product in one transaction: so nobody
 * drops a category while a product comes into it.
 */
public final class CategoryCount {

  private static final String COLLECTION = "categories";
  private static final String PRODUCTS = "products";

  private CategoryCount() {}

  /** All of them. */
  public static Query all() {
    return Query.of(COLLECTION).consistently();
  }

  public static Key key(String categoryId) {
    return new Key(COLLECTION, categoryId);
  }

  public static String categoryOf(Item count) {
    return count.key().member();
  }

  public static long productsOf(Item count) {
    return count.number(PRODUCTS);
  }

  /** Of a new category. */
  public static Item none(String categoryId) {
    return Item.at(key(categoryId)).with(PRODUCTS, 0);
  }

  /** That a category has no products, without which it is not dropped. */
  public static Expression isEmpty() {
    return Expression.of("#products = :none").with("none", 0);
  }

  /** One product more; refused if there is no such category. */
  public static void add(Transaction transaction, Table table, String categoryId) {
    change(transaction, table, categoryId, 1);
  }

  /** One product less. */
  public static void remove(Transaction transaction, Table table, String categoryId) {
    change(transaction, table, categoryId, -1);
  }

  private static void change(Transaction transaction, Table table, String categoryId, long by) {
    var change = Expression.of("ADD #products :by").with("by", by);
    transaction.update(table, key(categoryId), Update.of(change).when(Expression.present()));
  }
}
