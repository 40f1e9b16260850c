package shelf.rules.supply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of a function's zip.
 *
 * @param sums by path, SHA-256 in lower-case hexadecimal digits
 */
record ZippedFiles(Map<String, String> sums) {
  private static final String LIBRARIES = "lib/";

  static ZippedFiles read(Path file) {
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      var sums = new TreeMap<String, String>();
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (!e.isDirectory()) {
          sums.put(e.getName(), sum(zip.readAllBytes()));
        }
      }
      return new ZippedFiles(sums);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static String sum(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The sums of what is under {@code lib/}, by the names there. */
  Map<String, String> libraries() {
    var libraries = new TreeMap<String, String>();
    sums.forEach((path, sum) -> {
      if (path.startsWith(LIBRARIES)) {
        libraries.put(path.substring(LIBRARIES.length()), sum);
      }
    });
    return libraries;
  }
}
