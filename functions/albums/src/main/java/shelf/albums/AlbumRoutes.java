package shelf.albums;

import shelf.http.Cursors;
import shelf.http.Handler;
import shelf.http.Routes;
import shelf.vk.VkException;

/** The routes of 000 and of the projects, one line each; all of them are for admins. */
final class AlbumRoutes {

  private static final String MARKET = "/api/market";
  private static final String PROJECTS = "/api/projects";

  private AlbumRoutes() {}

  static Routes routes(Features features, Cursors cursors) {
    var lists = new AlbumLists(features.lists(), cursors);
    return Routes.under(MARKET)
        .admin("GET /api/market/albums", lists::albums)
        .admin("GET /api/market/items", lists::items)
        .admin("POST /api/market/createAlbum", asking(features.creation()::create))
        .admin("POST /api/market/editAlbum", asking(features.editing()::edit))
        .admin("POST /api/market/deleteAlbum", asking(features.editing()::delete))
        .admin("POST /api/market/refreshAll", features.refreshing()::refreshAll)
        .admin("GET /api/market/jobs/{job_id}", features.refreshing()::show)
        .and(projects(features, cursors));
  }

  private static Routes projects(Features features, Cursors cursors) {
    var editing = features.projects();
    var list = new ProjectList(features.lists(), cursors);
    return Routes.under(PROJECTS)
        .admin("GET /api/projects/admin", list::list)
        .admin("POST /api/projects/admin", editing::create)
        .admin("GET /api/projects/admin/{project_id}", editing::show)
        .admin("PUT /api/projects/admin/{project_id}", editing::change)
        .admin("DELETE /api/projects/admin/{project_id}", editing::delete)
        .admin("PUT /api/projects/admin/{project_id}/vk-token", features.tokens()::put);
  }

  /** What VK does not do is answered as what it means to our client. */
  private static Handler asking(Handler handler) {
    return request -> {
      try {
        return handler.handle(request);
      } catch (VkException e) {
        throw VkProblems.of(e);
      }
    };
  }
}
