package shelf.parts;

import shelf.http.Routes;

/** The routes of 003, and of what its prices need; one line each, and who may call them. */
final class PartRoutes {

  private PartRoutes() {}

  static Routes routes(Features features) {
    var pages = features.pages();
    var detail = features.detail();
    var editing = features.editing();
    var categories = features.categories();
    var offers = features.offers();
    return Routes.under("/api/parts")
        .open("GET /api/parts/search", pages::search)
        .open("GET /api/parts/{part_id}", detail::show)
        .admin("GET /api/parts/admin", pages::adminList)
        .admin("POST /api/parts/admin", editing::create)
        .admin("GET /api/parts/admin/{part_id}", editing::show)
        .admin("PUT /api/parts/admin/{part_id}", editing::change)
        .admin("DELETE /api/parts/admin/{part_id}", editing::delete)
        .admin("POST /api/parts/admin/bulk-create", features.bulkCreate()::create)
        .admin("GET /api/parts/admin/{part_id}/price-explanation", detail::explain)
        .admin("GET /api/parts/admin/categories", categories::list)
        .admin("POST /api/parts/admin/categories", categories::create)
        .admin("PUT /api/parts/admin/categories/{category_id}", categories::change)
        .admin("DELETE /api/parts/admin/categories/{category_id}", categories::delete)
        .admin("GET /api/parts/admin/{part_id}/offers", offers::list)
        .admin("PUT /api/parts/admin/{part_id}/offers", offers::set)
        .admin("DELETE /api/parts/admin/{part_id}/offers", offers::remove)
        .admin("POST /api/parts/admin/offers/bulk", features.offerBulk()::set);
  }
}
