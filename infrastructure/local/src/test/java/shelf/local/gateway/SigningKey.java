package shelf.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key of all homes that tests make up: to find one for each takes seconds of them all. */
public final class SigningKey {

  private static final byte[] KEY = made();

  private SigningKey() {}

  private static byte[] made() {
    try {
      var home = Files.createTempDirectory("signing-key");
      LocalIssuer.of(home);
      return Files.readAllBytes(file(home));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where {@link LocalIssuer} looks for it. */
  private static Path file(Path home) {
    return home.resolve(".shelf/jwt-key.json");
  }

  /** Gives a home the key, so that no other is made for it. */
  public static void put(Path home) {
    try {
      Files.createDirectories(file(home).getParent());
      Files.write(file(home), KEY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
