package shelf.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shelf.local.failure.StartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for Secrets Manager: every {@code {{resolve:secretsmanager:...}}} is a random value of
 * 32 bytes in base64url, the same for the same reference as long as the file lives.
 */
final class LocalSecrets {

  private static final Pattern REFERENCE = Pattern.compile("\\{\\{resolve:secretsmanager:[^}]*}}");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Optional<Path> file;
  private final TreeMap<String, String> values;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param file where the values are kept; none keeps them in memory
   */
  LocalSecrets(Optional<Path> file) {
    this.file = file;
    this.values = file.filter(Files::exists).map(LocalSecrets::read).orElseGet(TreeMap::new);
  }

  String resolve(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group())));
  }

  private synchronized String value(String reference) {
    var known = values.get(reference);
    if (known != null) {
      return known;
    }
    values.put(reference, fresh());
    file.ifPresent(this::write);
    return values.get(reference);
  }

  private String fresh() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static TreeMap<String, String> read(Path file) {
    try {
      return JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {});
    } catch (IOException e) {
      throw new StartException("The secrets in " + file + " cannot be read.", e);
    } catch (JacksonException e) {
      throw new StartException("The secrets in " + file + " are damaged: delete the file.", e);
    }
  }

  private void write(Path target) {
    try {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.deleteIfExists(target);
      Files.createFile(target, PosixFilePermissions.asFileAttribute(owner));
      Files.write(target, JSON.writeValueAsBytes(values));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
