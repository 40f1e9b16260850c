package shelf.brands;

import shelf.http.Answer;
import shelf.http.Cursors;
import shelf.http.Inputs;
import shelf.http.Paging;
import shelf.http.Request;

/** The lists of brands over HTTP: {@code skip}, {@code limit}, {@code cursor}. */
final class BrandPages {

  private static final int MOST = 500;
  private static final int MOST_FOR_ADMINS = 1000;

  private final BrandLists lists;
  private final Cursors cursors;

  BrandPages(BrandLists lists, Cursors cursors) {
    this.lists = lists;
    this.cursors = cursors;
  }

  Answer list(Request request) {
    return list(request, MOST);
  }

  Answer adminList(Request request) {
    return list(request, MOST_FOR_ADMINS);
  }

  private Answer list(Request request, int mostRows) {
    var inputs = Inputs.of(request);
    var list = request.routeKey();
    var paging = Paging.of(inputs, cursors, list, mostRows);
    inputs.check();
    return lists.byId(paging).answer(request, list, cursors);
  }

  Answer search(Request request) {
    var inputs = Inputs.of(request);
    var name = inputs.text(BrandName.FIELD, BrandName.LENGTH);
    var list = request.routeKey() + "?name=" + name;
    var paging = Paging.of(inputs, cursors, list, MOST);
    inputs.check();
    return lists.byName(name, paging).answer(request, list, cursors);
  }
}
