package shelf.pricing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shelf.http.Answer;
import shelf.http.Cursors;
import shelf.http.Handler;
import shelf.http.Inputs;
import shelf.http.Page;
import shelf.http.Paging;
import shelf.http.Request;
import shelf.table.Item;
import shelf.table.Query;
import shelf.table.Table;

/** Lists by id over HTTP: {@code skip}, {@code limit}, {@code cursor}. */
final class TermsLists {

  private static final int MOST = 1000;

  private final Table table;
  private final Cursors cursors;

  TermsLists(Table table, Cursors cursors) {
    this.table = table;
    this.cursors = cursors;
  }

  /** A route that lists what the query finds. */
  Handler of(Query all, Function<Item, ?> view) {
    return request -> list(request, all, view);
  }

  private Answer list(Request request, Query all, Function<Item, ?> view) {
    var inputs = Inputs.of(request);
    var list = request.routeKey();
    var paging = Paging.of(inputs, cursors, list, MOST);
    inputs.check();
    return page(all, paging, view).answer(request, list, cursors);
  }

  private <T> Page<T> page(Query all, Paging paging, Function<Item, T> view) {
    // One more than asked: it tells whether there is a next page.
    int most = paging.skip() + paging.limit() + 1;
    var found = table.query(all.after(paging.after()).limit(most).consistently());
    var items = found.stream().skip(paging.skip()).limit(paging.limit()).toList();
    var rows = items.stream().map(view).toList();
    return new Page<>(rows, found.size() == most ? lastOf(items) : Optional.empty());
  }

  private static Optional<String> lastOf(List<Item> items) {
    return Optional.of(items.getLast().key().member());
  }
}
