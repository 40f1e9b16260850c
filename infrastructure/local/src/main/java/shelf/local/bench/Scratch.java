package shelf.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory for what nobody needs afterwards. */
final class Scratch {

  private Scratch() {}

  static void delete(Path directory) {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of all files below, in bytes. */
  static long size(Path file) {
    try (var files = Files.walk(file)) {
      long sum = 0;
      for (var each : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(each);
      }
      return sum;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
