package shelf.parts.categories;

import java.util.List;
import java.util.Optional;
import shelf.catalog.CategoryUse;
import shelf.table.Digits;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;
import shelf.table.Transaction;

/**
 * Categories in the table <b>parts</b>: all in one collection, since whoever changes one looks at
 * all. Each change is conditional on the version of the tree that it was decided on: so names stay
 * unique, nothing gets below itself, and no child outlives its parent, whoever comes at once.
 */
public final class CategoryTable {

  private static final String COLLECTION = "categories";
  private static final Key TREE = Key.single("category-tree");
  private static final Key IDS = Key.single("category-ids");
  private static final String NAME = "name";
  private static final String PARENT = "parent_id";
  private static final String VERSION = "version";

  private final Table table;

  public CategoryTable(Table table) {
    this.table = table;
  }

  long takeId() {
    return table.add(IDS, "last_id", 1);
  }

  /** Up to so many categories with larger ids, in order. */
  List<Category> behind(long id, int count) {
    var query = Query.of(COLLECTION).after(Optional.of(Digits.id(id))).limit(count).consistently();
    return table.query(query).stream().map(CategoryTable::fromItem).toList();
  }

  /** The version is read first: a change in between makes it too old, and is noticed. */
  CategoryTree tree() {
    long version = table.get(TREE).map(item -> item.number(VERSION)).orElse(0L);
    return new CategoryTree(version, behind(0, Integer.MAX_VALUE));
  }

  /** Begins a change of the tree with the write that is refused if the tree has changed. */
  Transaction change(CategoryTree seen) {
    var next = Item.at(TREE).with(VERSION, seen.version() + 1);
    var unchanged =
        Expression.of("attribute_not_exists(#collection) OR #version = :seen")
            .with("seen", seen.version());
    return table.transaction().put(table, next, unchanged);
  }

  /** Two writes. */
  void put(Transaction transaction, Category category) {
    transaction.put(table, toItem(category), Expression.absent());
    transaction.put(table, CategoryUse.unused(category.id()), Expression.absent());
  }

  void replace(Transaction transaction, Category category) {
    transaction.put(table, toItem(category), Expression.present());
  }

  /** Two writes, the second refused if the category has parts. */
  void delete(Transaction transaction, Category category) {
    transaction.delete(table, key(category.id()), Expression.present());
    transaction.delete(table, CategoryUse.key(category.id()), CategoryUse.isUnused());
  }

  private static Key key(long id) {
    return new Key(COLLECTION, Digits.id(id));
  }

  private static Item toItem(Category category) {
    var item = Item.at(key(category.id())).with(NAME, category.name());
    return category.parentId().map(parent -> item.with(PARENT, parent)).orElse(item);
  }

  private static Category fromItem(Item item) {
    long id = Long.parseLong(item.key().member());
    return new Category(id, item.text(NAME), item.maybeNumber(PARENT));
  }
}
