package shelf.albums;

import shelf.http.Answer;
import shelf.http.Cursors;
import shelf.http.Inputs;
import shelf.http.Paging;
import shelf.http.Request;

/** The lists of the cache over HTTP. */
final class AlbumLists {

  /** A page of items is one BatchGet. */
  private static final int MOST = 100;

  private final MarketLists lists;
  private final Cursors cursors;

  AlbumLists(MarketLists lists, Cursors cursors) {
    this.lists = lists;
    this.cursors = cursors;
  }

  Answer albums(Request request) {
    var inputs = Inputs.of(request);
    long projectId = inputs.queryId(AlbumFields.PROJECT);
    var list = request.routeKey() + "?projectId=" + projectId;
    var paging = Paging.of(inputs, cursors, list, MOST);
    inputs.check();
    return lists.albums(projectId, paging).answer(request, list, cursors);
  }

  Answer items(Request request) {
    var inputs = Inputs.of(request);
    long projectId = inputs.queryId(AlbumFields.PROJECT);
    var albumId = inputs.maybeId(AlbumFields.ALBUM);
    var filter = albumId.map(id -> "&albumId=" + id).orElse("");
    var list = request.routeKey() + "?projectId=" + projectId + filter;
    var paging = Paging.of(inputs, cursors, list, MOST);
    inputs.check();
    var page =
        albumId
            .map(id -> lists.items(projectId, id, paging))
            .orElseGet(() -> lists.items(projectId, paging));
    return page.answer(request, list, cursors);
  }
}
