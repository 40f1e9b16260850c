package shelf.products.categories;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shelf.http.Body;
import shelf.http.Json;
import shelf.pricelist.CategoryCount;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Refusal;
import shelf.table.Table;

/** The tree as one item, beside which each category is counted. */
final class CategoryTable {

  /** The index of the tree itself in a step; what is closed and opened comes behind it. */
  static final int TREE_WRITE = 0;

  /** An item of DynamoDB has room for 400 KB. */
  static final int MOST_BYTES = 350_000;

  private static final Key TREE = Key.single("category-tree");
  private static final String NODES = "tree";
  private static final String EDITION = "edition";
  private static final String VERSION = "version";

  private final Table table;

  CategoryTable(Table table) {
    this.table = table;
  }

  CategoryTree read() {
    return table.get(TREE).map(CategoryTable::fromItem).orElse(CategoryTree.NONE);
  }

  /** The same for half the price; a tree written a moment ago may be missing. */
  CategoryTree readLately() {
    var found = Optional.ofNullable(table.getAllLately(List.of(TREE)).get(TREE));
    return found.map(CategoryTable::fromItem).orElse(CategoryTree.NONE);
  }

  private static CategoryTree fromItem(Item item) {
    var json = Json.read(item.text(NODES).getBytes(StandardCharsets.UTF_8));
    var roots = new CategoryFields().read(Body.stored(json));
    return new CategoryTree(item.number(EDITION), roots, item.number(VERSION));
  }

  private static Item toItem(CategoryTree tree) {
    return Item.at(TREE)
        .with(NODES, new String(json(tree.roots()), StandardCharsets.UTF_8))
        .with(EDITION, tree.edition())
        .with(VERSION, tree.version());
  }

  /** How many products each category has, also one that a replacement cut off left behind. */
  Map<String, Long> counts() {
    return table.query(CategoryCount.all()).stream()
        .collect(Collectors.toMap(CategoryCount::categoryOf, CategoryCount::productsOf));
  }

  static byte[] json(List<CategoryNode> roots) {
    return Json.write(roots);
  }

  /**
   * Makes a step. What lets products into a category, or no longer, moves the tree's version on
   * with it: so whoever looked at the counts before finds at its own write that they are others
   * now.
   *
   * @return refused at {@link #TREE_WRITE} if the tree was not the one seen any more, behind it if
   *     a count was not
   */
  List<Refusal> make(CategoryTree seen, CategoryStep step) {
    var transaction = table.transaction().put(table, toItem(step.next()), stillAt(seen));
    step.closed()
        .forEach(id -> transaction.delete(table, CategoryCount.key(id), CategoryCount.isEmpty()));
    step.opened()
        .forEach(id -> transaction.put(table, CategoryCount.none(id), Expression.absent()));
    return transaction.commit();
  }

  private static Expression stillAt(CategoryTree seen) {
    return seen.version() == 0
        ? Expression.absent()
        : Expression.of("#version = :version").with("version", seen.version());
  }
}
