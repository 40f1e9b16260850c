package shelf.albums;

import shelf.http.Answer;
import shelf.http.Cursors;
import shelf.http.Inputs;
import shelf.http.Paging;
import shelf.http.Request;

/** The list of projects over HTTP. */
final class ProjectList {

  private static final int MOST = 100;

  private final MarketLists lists;
  private final Cursors cursors;

  ProjectList(MarketLists lists, Cursors cursors) {
    this.lists = lists;
    this.cursors = cursors;
  }

  Answer list(Request request) {
    var inputs = Inputs.of(request);
    var list = request.routeKey();
    var paging = Paging.of(inputs, cursors, list, MOST);
    inputs.check();
    return lists.projects(paging).answer(request, list, cursors);
  }
}
