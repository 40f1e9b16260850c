package shelf.images;

import shelf.http.Routes;
import shelf.pricelist.ProductErrors;
import shelf.showroom.ModelErrors;

/** The routes of images, one line each, and who may call them. */
final class ImageRoutes {

  private static final String PRODUCT = "/products/{product_id}/images";
  private static final String MODEL = "/admin/marketplace/car-models/{model_id}/images";
  private static final String DELETE = "/marketplace/car-model-images";

  private ImageRoutes() {}

  static Routes routes(Features features) {
    return ofProducts(features).and(ofModels(features));
  }

  /** 004, 5.6. */
  private static Routes ofProducts(Features features) {
    var editing = features.productEditing();
    var uploading = features.productUploading();
    return Routes.under(PRODUCT)
        .refusing(new ProductErrors())
        .admin("POST " + PRODUCT, features.productForm()::upload)
        .admin("PATCH " + PRODUCT + "/reorder", editing::reorder)
        .admin("DELETE " + PRODUCT + "/{image_id}", editing::delete)
        .admin("POST " + PRODUCT + "/uploads", uploading::announce)
        .open("GET " + PRODUCT + "/uploads/{upload_id}", uploading::show);
  }

  /** 001, 3. */
  private static Routes ofModels(Features features) {
    var deletion = features.modelDeletion();
    var uploading = features.modelUploading();
    return Routes.under(MODEL, DELETE, "/admin" + DELETE)
        .refusing(new ModelErrors())
        .admin("POST " + MODEL, features.modelForm()::upload)
        .admin("DELETE " + DELETE, deletion::delete)
        .admin("DELETE /admin" + DELETE, deletion::delete)
        .admin("POST " + MODEL + "/uploads", uploading::announce)
        .admin("GET " + MODEL + "/uploads/{upload_id}", uploading::show);
  }
}
