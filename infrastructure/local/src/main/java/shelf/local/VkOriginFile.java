package shelf.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import shelf.local.failure.StartException;

/** Says of a data directory which VK its albums came from, in one line. */
record VkOriginFile(Path file) {

  /** As {@link DataDirectory#part} calls it. */
  static final String NAME = "vk-origin";

  /**
   * None if nothing was said yet.
   *
   * @throws StartException if the file cannot be read
   */
  Optional<String> read() {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new StartException("The origin of albums in " + file + " cannot be read.", e);
    }
  }

  /**
   * Drops what came from another one, then says the new one: cut off in between, it is done again.
   *
   * @return the other one, if there was anything to drop
   */
  Optional<String> claim(String origin, VkCopies copies) {
    var before = read();
    boolean dropped = before.filter(other -> !other.equals(origin)).isPresent() && copies.drop();
    if (!before.equals(Optional.of(origin))) {
      write(origin);
    }
    return before.filter(_ -> dropped);
  }

  private void write(String origin) {
    try {
      Files.writeString(file, origin + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
