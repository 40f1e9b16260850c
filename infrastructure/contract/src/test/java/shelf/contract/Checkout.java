package shelf.contract;

import java.nio.file.Path;

/** Where the files of this checkout are. */
public final class Checkout {

  private static final Path HOME = Path.of(System.getProperty("shelf.home")).toAbsolutePath();

  private Checkout() {}

  public static Path home() {
    return HOME;
  }

  /** A file or directory of the checkout, as {@code events/brands}. */
  public static Path at(String path) {
    return HOME.resolve(path);
  }
}
