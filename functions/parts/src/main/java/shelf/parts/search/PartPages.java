package shelf.parts.search;

import java.util.Optional;
import shelf.catalog.Part;
import shelf.catalog.PartIndex;
import shelf.catalog.PartIndex.Scope;
import shelf.http.Answer;
import shelf.http.Cursors;
import shelf.http.Inputs;
import shelf.http.Page;
import shelf.http.Paging;
import shelf.http.Range;
import shelf.http.Request;
import shelf.parts.editing.PartView;
import shelf.parts.store.PartTable;
import shelf.parts.store.Quoting;

/** The lists of parts over HTTP: {@code skip}, {@code limit}, {@code cursor}. */
public final class PartPages {

  private static final int MOST_FOR_ADMINS = 1000;
  private static final int MOST_FOUND = 200;
  private static final Range QUERY_LENGTH = Range.of(1, 120);

  private final PartFinder finder;
  private final Quoting quoting;
  private final Cursors cursors;

  public PartPages(PartTable table, PartIndex index, Quoting quoting, Cursors cursors) {
    this.finder = new PartFinder(table, index);
    this.quoting = quoting;
    this.cursors = cursors;
  }

  public Answer adminList(Request request) {
    var inputs = Inputs.of(request);
    var scope = new Scope(Optional.empty(), inputs.maybeId("category_id"));
    var supplier = inputs.maybeId("supplier_id");
    var list = named(request, scope) + "&supplier_id=" + shown(supplier);
    var paging = Paging.of(inputs, cursors, list, MOST_FOR_ADMINS);
    inputs.check();
    var page =
        supplier
            .map(id -> finder.suppliedBy(id, scope, paging))
            .orElseGet(() -> scoped(scope, paging).orElseGet(() -> finder.allOfLate(paging)));
    return page.map(PartView::of).answer(request, list, cursors);
  }

  /** The parts of a brand or a category; empty if neither was asked for. */
  private Optional<Page<Part>> scoped(Scope scope, Paging paging) {
    boolean all = scope.brandId().isEmpty() && scope.categoryId().isEmpty();
    return all ? Optional.empty() : Optional.of(finder.of(scope, paging));
  }

  public Answer search(Request request) {
    var inputs = Inputs.of(request);
    var scope = new Scope(inputs.maybeId("brand_id"), inputs.maybeId("category_id"));
    var query = inputs.maybeText("q", QUERY_LENGTH);
    var list = named(request, scope) + "&q=" + query.orElse("");
    var paging = Paging.of(inputs, cursors, list, MOST_FOUND);
    inputs.check();
    var asked = quoting.begin();
    var page =
        query
            .map(text -> finder.byNumber(text, scope, paging))
            .orElseGet(() -> scoped(scope, paging).orElseGet(() -> finder.all(paging)));
    var pricing = asked.over(page.rows());
    return page.map(part -> SearchRow.of(part, pricing)).answer(request, list, cursors);
  }

  private static String named(Request request, Scope scope) {
    return request.routeKey()
        + "?brand_id="
        + shown(scope.brandId())
        + "&category_id="
        + shown(scope.categoryId());
  }

  private static String shown(Optional<Long> id) {
    return id.map(String::valueOf).orElse("");
  }
}
