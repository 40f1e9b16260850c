package shelf.contract.images;

/** What has images. */
enum Kind {
  /** 004. */
  PRODUCT("products", "/products/", "/products/", "images", "uploads/products/"),
  /** 001. */
  MODEL(
      "car_models",
      "/admin/marketplace/car-models/",
      "/marketplace/car-models/",
      "image_objects",
      "uploads/car-models/");

  private final String folder;
  private final String edited;
  private final String shown;
  private final String field;
  private final String quarantine;

  Kind(String folder, String edited, String shown, String field, String quarantine) {
    this.folder = folder;
    this.edited = edited;
    this.shown = shown;
    this.field = field;
    this.quarantine = quarantine;
  }

  /** First part of the keys of its images. */
  String folder() {
    return folder;
  }

  String edited(String id) {
    return edited + id;
  }

  String shown(String id) {
    return shown + id;
  }

  /** In what is shown of one: its images. */
  String field() {
    return field;
  }

  /** Where a file lies that nobody has looked at. */
  String quarantine(String uploadId) {
    return quarantine + uploadId;
  }

  /** The status of an answer about something that is not there. */
  int gone() {
    return this == PRODUCT ? 404 : 400;
  }

  String goneDetail() {
    return this == PRODUCT ? "Not found." : "Model not found";
  }
}
