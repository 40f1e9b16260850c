package shelf.local.bench;

/** A part of the sample catalog. */
enum Sample {
  BRANDS("brands.csv"),
  PARTS("parts.csv"),
  CATEGORIES("categories.json"),
  PRODUCTS("products.json"),
  CARS("cars.csv"),
  /** A community of VK's stand-in, with its albums. */
  PROJECT("vk.json");

  private final String file;

  Sample(String file) {
    this.file = file;
  }

  /** In {@code infrastructure/sample}. */
  String file() {
    return file;
  }
}
