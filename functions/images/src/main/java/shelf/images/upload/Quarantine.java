package shelf.images.upload;

import shelf.images.gallery.Gallery;

/** Where files lie that nobody has looked at: {@code uploads/products/0199…}. */
final class Quarantine {

  /** The template sends what arrives here to this function, and forgets it after a day. */
  private static final String FOLDER = "uploads/";

  private Quarantine() {}

  static String key(Gallery gallery, String uploadId) {
    return folder(gallery) + uploadId;
  }

  static String folder(Gallery gallery) {
    return FOLDER + gallery.name() + "/";
  }
}
