package shelf.brands;

import java.util.List;
import java.util.Optional;
import shelf.http.Page;
import shelf.http.Paging;
import shelf.registry.Brand;
import shelf.registry.BrandIndex;
import shelf.search.Search;

/** Brands in order: by id, or by how a name matches. */
final class BrandLists {

  private final BrandTable table;
  private final BrandIndex index;

  BrandLists(BrandTable table, BrandIndex index) {
    this.table = table;
    this.index = index;
  }

  Page<BrandView> byId(Paging paging) {
    long after = paging.after().map(Long::valueOf).orElse(0L);
    // One more than asked: it tells whether there is a next page.
    var found = table.behind(after, paging.skip() + paging.limit() + 1);
    var rows = found.stream().skip(paging.skip()).limit(paging.limit()).toList();
    boolean more = found.size() > paging.skip() + paging.limit();
    return new Page<>(views(rows), more ? lastOf(rows) : Optional.empty());
  }

  private static List<BrandView> views(List<Brand> brands) {
    return brands.stream().map(BrandView::of).toList();
  }

  private static Optional<String> lastOf(List<Brand> rows) {
    return Optional.of(Long.toString(rows.getLast().id()));
  }

  /** Names that start with the text first, the equal one at the top, then those that hold it. */
  Page<BrandView> byName(String text, Paging paging) {
    var search = new Search(text, paging.after(), paging.skip(), paging.limit());
    var found = index.byName(search);
    return new Page<>(found.hits().stream().map(BrandView::of).toList(), found.next());
  }
}
