package shelf.brands;

import shelf.http.Page;
import shelf.http.Paging;
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
    var found = table.behind(after, paging.skip() + paging.limit() + 1);
    return Page.cut(found, paging, brand -> Long.toString(brand.id())).map(BrandView::of);
  }

  /** Names that start with the text first, the equal one at the top, then those that hold it. */
  Page<BrandView> byName(String text, Paging paging) {
    var search = new Search(text, paging.after(), paging.skip(), paging.limit());
    var found = index.byName(search);
    return new Page<>(found.hits().stream().map(BrandView::of).toList(), found.next());
  }
}
