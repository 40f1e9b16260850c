package shelf.images.gallery;

/** What both documents say in the same words. */
final class Limits {

  private Limits() {}

  static String tooLarge(String filename) {
    return "File too large: " + filename + " (max 10 MB)";
  }
}
