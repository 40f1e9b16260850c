package shelf.pricing;

import shelf.http.Cursors;
import shelf.http.Routes;
import shelf.terms.RuleItem;
import shelf.terms.SupplierItem;

/** The routes of what prices need, one line each, and who may call them. */
final class PricingRoutes {

  private PricingRoutes() {}

  static Routes routes(Features features, Cursors cursors) {
    var lists = new TermsLists(features.pricing(), cursors);
    var suppliers = features.suppliers();
    var rules = features.rules();
    var overrides = features.overrides();
    return Routes.under("/api/suppliers", "/api/pricing-rules", "/api/fx")
        .admin("GET /api/suppliers/admin", lists.of(SupplierItem.all(), SupplierView::of))
        .admin("POST /api/suppliers/admin", suppliers::create)
        .admin("GET /api/suppliers/admin/{supplier_id}", suppliers::show)
        .admin("PUT /api/suppliers/admin/{supplier_id}", suppliers::update)
        .admin("DELETE /api/suppliers/admin/{supplier_id}", suppliers::delete)
        .admin("GET /api/pricing-rules/admin", lists.of(RuleItem.all(), RuleView::of))
        .admin("POST /api/pricing-rules/admin", rules::create)
        .admin("PUT /api/pricing-rules/admin/{rule_id}", rules::update)
        .admin("DELETE /api/pricing-rules/admin/{rule_id}", rules::delete)
        .open("GET /api/fx/rates", features.rates()::show)
        .admin("PUT /api/fx/admin/overrides/{currency}", overrides::set)
        .admin("DELETE /api/fx/admin/overrides/{currency}", overrides::delete);
  }
}
