package shelf.carmodels;

import static shelf.carmodels.reference.ReferenceList.ATTRIBUTE_TYPES;
import static shelf.carmodels.reference.ReferenceList.COLOR_TYPES;
import static shelf.carmodels.reference.ReferenceList.LANGUAGES;

import shelf.carmodels.reference.ReferenceEditing;
import shelf.carmodels.reference.ReferenceList;
import shelf.http.Handler;
import shelf.http.Routes;
import shelf.showroom.ModelErrors;

/** The routes of 001, one line each, and who may call them. */
final class CarModelRoutes {

  private CarModelRoutes() {}

  static Routes routes(Features features) {
    var editing = features.editing();
    var reference = features.reference();
    return Routes.under("/marketplace", "/admin/marketplace")
        .refusing(new ModelErrors())
        .open("GET /marketplace/car-models", features.list()::list)
        .open("GET /marketplace/car-models/{model_id}", features.details()::show)
        .admin("POST /admin/marketplace/car-models", editing::create)
        .admin("GET /admin/marketplace/car-models/{model_id}", editing::show)
        .admin("PUT /admin/marketplace/car-models/{model_id}", editing::update)
        .admin("DELETE /admin/marketplace/car-models/{model_id}", editing::delete)
        .open("GET /marketplace/languages", shown(reference, LANGUAGES))
        .open("GET /marketplace/attribute-types", shown(reference, ATTRIBUTE_TYPES))
        .open("GET /marketplace/color-types", shown(reference, COLOR_TYPES))
        .admin("PUT /admin/marketplace/languages", replaced(reference, LANGUAGES))
        .admin("PUT /admin/marketplace/attribute-types", replaced(reference, ATTRIBUTE_TYPES))
        .admin("PUT /admin/marketplace/color-types", replaced(reference, COLOR_TYPES));
  }

  private static Handler shown(ReferenceEditing reference, ReferenceList list) {
    return request -> reference.show(list);
  }

  private static Handler replaced(ReferenceEditing reference, ReferenceList list) {
    return request -> reference.replace(list, request);
  }
}
