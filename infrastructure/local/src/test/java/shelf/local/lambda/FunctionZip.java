package shelf.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs {@link EchoFunction} as the build packs a function. */
public final class FunctionZip {

  private FunctionZip() {}

  public static Path write(Path zip) {
    var entry = EchoFunction.class.getName().replace('.', '/') + ".class";
    try (var out = new ZipOutputStream(Files.newOutputStream(zip));
        var code = EchoFunction.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new ZipEntry(entry));
      code.transferTo(out);
      return zip;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
