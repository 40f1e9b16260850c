package shelf.brands;

import shelf.http.Cursors;
import shelf.http.Routes;

/** The routes of 002, one line each, and who may call them. */
final class BrandRoutes {

  private BrandRoutes() {}

  static Routes routes(Features features, Cursors cursors) {
    var pages = new BrandPages(features.lists(), cursors);
    var editing = features.editing();
    var bulkDelete = features.bulkDelete();
    return Routes.under("/api/brands")
        .open("GET /api/brands", pages::list)
        .open("GET /api/brands/search", pages::search)
        .open("GET /api/brands/{brand_id}", editing::show)
        .admin("GET /api/brands/admin", pages::adminList)
        .admin("POST /api/brands/admin", editing::create)
        .admin("GET /api/brands/admin/{brand_id}", editing::show)
        .admin("PUT /api/brands/admin/{brand_id}", editing::rename)
        .admin("DELETE /api/brands/admin/{brand_id}", editing::delete)
        .admin("POST /api/brands/admin/bulk-create", features.bulkCreate()::create)
        .admin("GET /api/brands/admin/bulk-delete", bulkDelete::delete)
        .admin("POST /api/brands/admin/bulk-delete", bulkDelete::delete)
        .admin("DELETE /api/brands/admin/bulk-delete", bulkDelete::delete)
        .admin("GET /api/brands/admin/stats", request -> features.statistics().show());
  }
}
