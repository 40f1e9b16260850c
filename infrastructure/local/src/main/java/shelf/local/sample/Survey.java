package shelf.local.sample;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a catalog has to have before its parts: one look through all rows, keeping names only.
 *
 * @param rows how many there are
 * @param columns those that the catalog has
 * @param brands each with the line of its first row, in the order of the catalog
 * @param categories likewise, parents before children; none if there are no parts
 * @param repeats the rows that are no parts of their own
 */
record Survey(
    long rows,
    Set<Column> columns,
    Map<String, Long> brands,
    Map<CategoryPath, Long> categories,
    Repeats repeats) {

  static Survey of(Rows catalog) {
    var rows = new AtomicLong();
    var columns = EnumSet.noneOf(Column.class);
    var brands = new LinkedHashMap<String, Long>();
    var categories = new LinkedHashMap<CategoryPath, Long>();
    var repeats = new Repeats();
    catalog.each(row -> {
      rows.incrementAndGet();
      columns.addAll(row.values().keySet());
      brands.putIfAbsent(row.get(Column.BRAND), row.line());
      add(row.category(), row.line(), categories);
      repeats.add(row);
    });
    boolean hasParts = columns.contains(Column.PART_NUMBER);
    var used = hasParts ? categories : Map.<CategoryPath, Long>of();
    return new Survey(rows.get(), columns, brands, used, repeats.complete());
  }

  private static void add(CategoryPath path, long line, Map<CategoryPath, Long> categories) {
    if (!path.isRoot()) {
      add(path.parent(), line, categories);
    }
    categories.putIfAbsent(path, line);
  }

  boolean hasParts() {
    return columns.contains(Column.PART_NUMBER);
  }

  /** A part may name a model too. */
  boolean hasCarModels() {
    return !hasParts() && columns.contains(Column.MODEL);
  }

  boolean hasPrices() {
    return hasParts() && columns.contains(Column.PRICE_USD);
  }
}
