package shelf.products;

import shelf.http.Routes;
import shelf.pricelist.ProductErrors;

/** The routes of 004, one line each, and who may call them. */
final class ProductRoutes {

  private ProductRoutes() {}

  static Routes routes(Features features) {
    var editing = features.editing();
    var categories = features.categories();
    var enums = features.enums();
    return Routes.under("/products", "/admin/products")
        .refusing(new ProductErrors())
        .open("GET /products", features.list()::list)
        .admin("POST /products", editing::create)
        .open("GET /products/categories", categories::show)
        .open("GET /products/colors", enums::colors)
        .open("GET /products/enums", enums::all)
        .open("GET /products/{product_id}", editing::show)
        .admin("PATCH /products/{product_id}", editing::change)
        .admin("DELETE /products/{product_id}", editing::delete)
        .admin("PUT /admin/products/categories", categories::replace);
  }
}
