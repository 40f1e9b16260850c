package shelf.rules.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What {@code package} made of a function, as Lambda gets it.
 *
 * @param name the name of the zip file
 * @param bytes its size
 */
record FunctionZip(String name, long bytes, List<Entry> entries) {
  /**
   * A file in the zip.
   *
   * @param classes the paths of what is inside, if it is a jar
   */
  record Entry(String path, LocalDateTime time, List<String> classes) {
    boolean isJar() {
      return path.endsWith(".jar");
    }

    /** {@code lib/slf4j-api-2.0.20.jar} is {@code slf4j-api}. */
    String artifact() {
      return path.replaceFirst(".*/", "").replaceFirst("-\\d.*", "").replaceFirst("\\.jar$", "");
    }
  }

  static FunctionZip read(Path file) {
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      List<Entry> entries = new ArrayList<>();
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries.add(new Entry(e.getName(), e.getTimeLocal(), inside(e, zip)));
      }
      return new FunctionZip(file.getFileName().toString(), Files.size(file), entries);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static List<String> inside(ZipEntry entry, InputStream content) throws IOException {
    if (!entry.getName().endsWith(".jar")) {
      return List.of();
    }
    List<String> paths = new ArrayList<>();
    try (var jar = new ZipInputStream(new ByteArrayInputStream(content.readAllBytes()))) {
      for (ZipEntry e = jar.getNextEntry(); e != null; e = jar.getNextEntry()) {
        paths.add(e.getName());
      }
    }
    return List.copyOf(paths);
  }
}
