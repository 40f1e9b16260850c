package shelf.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import shelf.local.failure.StartException;

/**
 * Zips that this JVM has unpacked and loaded, for as long as somebody holds them: the next embedded
 * AWS finds the classes loaded and compiled. Instances of a function share their classes anyway.
 */
final class SharedCode {

  private static final Map<Zip, Held> HELD = new ConcurrentHashMap<>();

  private SharedCode() {}

  /** A zip that is built anew is another one. */
  private record Zip(Path path, FileTime built, long size, String handler) {}

  private record Held(FunctionCode code, int holders) {

    Held oneMore() {
      return new Held(code, holders + 1);
    }

    Held oneLess() {
      if (holders > 1) {
        return new Held(code, holders - 1);
      }
      code.close();
      return null;
    }
  }

  /**
   * The code of a zip; whoever takes it gives it back.
   *
   * @throws StartException if the zip is not there or the handler is not in it
   */
  static FunctionCode take(Path zip, String handler) {
    return HELD.compute(
            key(zip, handler),
            (key, held) ->
                held == null ? new Held(FunctionCode.load(zip, handler), 1) : held.oneMore())
        .code();
  }

  /** Its files go with the last holder. */
  static void giveBack(FunctionCode code) {
    HELD.keySet()
        .forEach(zip ->
            HELD.computeIfPresent(zip, (key, held) -> held.code() == code ? held.oneLess() : held));
  }

  private static Zip key(Path zip, String handler) {
    try {
      return Files.isRegularFile(zip)
          ? new Zip(zip, Files.getLastModifiedTime(zip), Files.size(zip), handler)
          : new Zip(zip, FileTime.fromMillis(0), 0, handler);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + zip, e);
    }
  }
}
