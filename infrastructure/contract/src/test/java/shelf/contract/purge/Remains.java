package shelf.contract.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import shelf.catalog.CategoryUse;
import shelf.contract.purge.Catalog.Stock;
import shelf.table.Item;

/** What must be left in the tables when all purges are done. */
final class Remains {

  private Remains() {}

  /**
   * Nothing is left but these brands, with exact counts on the categories of all.
   *
   * @param purged the brands that are gone
   */
  static void assertOnly(Catalog catalog, Collection<Stock> purged, Stock... left) {
    assertThat(catalog.purges()).as("open purges").isEmpty();
    assertThat(catalog.contents()).isEqualTo(expected(purged, left));
    catalog.store().assertWhole();
  }

  private static Set<Item> expected(Collection<Stock> purged, Stock... left) {
    var counts = new TreeMap<Long, Long>();
    purged.forEach(stock -> stock.categories().keySet().forEach(c -> counts.put(c, 0L)));
    Arrays.stream(left)
        .forEach(stock -> stock.categories().forEach((c, n) -> counts.merge(c, n, Long::sum)));
    var items = new HashSet<Item>();
    counts.forEach((c, n) -> items.add(CategoryUse.unused(c).with("parts_count", n)));
    Arrays.stream(left).forEach(stock -> items.addAll(stock.items()));
    return items;
  }
}
