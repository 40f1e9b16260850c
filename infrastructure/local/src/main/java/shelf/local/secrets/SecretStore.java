package shelf.local.secrets;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import shelf.local.failure.StartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The secrets by name, in memory and in a file that only its owner can read. Thread-safe. */
final class SecretStore {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Optional<Path> file;
  private final TreeMap<String, Secret> secrets;

  SecretStore(Optional<Path> file) {
    this.file = file;
    this.secrets = file.filter(Files::exists).map(SecretStore::read).orElseGet(TreeMap::new);
  }

  synchronized Optional<Secret> find(String name) {
    return Optional.ofNullable(secrets.get(name));
  }

  /**
   * Replaces what is there by what becomes of it; empty is nothing.
   *
   * @return what is there now
   */
  synchronized Optional<Secret> change(String name, UnaryOperator<Optional<Secret>> change) {
    var before = find(name);
    var after = change.apply(before);
    if (!after.equals(before)) {
      after.ifPresentOrElse(secret -> secrets.put(name, secret), () -> secrets.remove(name));
      file.ifPresent(path -> write(path, secrets));
    }
    return after;
  }

  private static TreeMap<String, Secret> read(Path file) {
    try {
      return JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {});
    } catch (IOException | JacksonException e) {
      throw new StartException("The secrets in " + file + " cannot be read.", e);
    }
  }

  /** At no time can anybody else read it, and what cuts this off leaves the file of before. */
  private static void write(Path file, Map<String, Secret> secrets) {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    var owner = PosixFilePermissions.fromString("rw-------");
    try {
      Files.deleteIfExists(draft);
      Files.createFile(draft, PosixFilePermissions.asFileAttribute(owner));
      Files.write(draft, JSON.writeValueAsBytes(secrets));
      Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
