package shelf.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that says that something is under way: it outlives the process, so that the next one can
 * finish what was cut off.
 */
record Mark(Path file) {

  /** The sample catalog is being loaded into a data directory. */
  static Mark sampleUnderWay(Path directory) {
    return new Mark(directory.resolve("sample-under-way"));
  }

  /** The pictures of the sample catalog are being loaded. */
  static Mark picturesUnderWay(Path directory) {
    return new Mark(directory.resolve("pictures-under-way"));
  }

  boolean isSet() {
    return Files.exists(file);
  }

  void set() {
    try {
      Files.writeString(file, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
