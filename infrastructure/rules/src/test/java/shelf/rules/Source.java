package shelf.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A text file.
 *
 * @param path relative to the checkout, with slashes
 */
public record Source(String path, String text) {
  public static Source read(Path root, Path file) {
    try {
      return new Source(
          root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  public List<String> lines() {
    return text.lines().toList();
  }

  public boolean isIn(String folder) {
    return path.startsWith(folder + "/");
  }
}
