package shelf.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import shelf.local.failure.StartException;

/**
 * The checkout this command works on.
 *
 * @param root where template.yaml lies
 */
record Home(Path root) {

  /** What the launcher says, else the current directory. */
  static Home find() {
    var root = Path.of(System.getProperty("shelf.home", "")).toAbsolutePath().normalize();
    if (!Files.exists(root.resolve("template.yaml"))) {
      throw new StartException(root + " is not the root of Shelf: it has no template.yaml.");
    }
    return new Home(root);
  }

  Path data() {
    return root.resolve(".shelf");
  }

  Path sampleBrands() {
    return sample("brands.csv");
  }

  Path sampleParts() {
    return sample("parts.csv");
  }

  Path sampleCategories() {
    return sample("categories.json");
  }

  Path sampleProducts() {
    return sample("products.json");
  }

  Path sampleCars() {
    return sample("cars.csv");
  }

  private Path sample(String file) {
    return root.resolve("infrastructure").resolve("sample").resolve(file);
  }
}
