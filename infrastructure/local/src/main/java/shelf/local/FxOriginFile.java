package shelf.local;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import shelf.local.failure.StartException;

/** Says of a data directory where the exchange rates in it came from, in one line. */
record FxOriginFile(Path file) {

  /** As {@link DataDirectory#part} calls it. */
  static final String NAME = "fx-origin";

  /** Recorded rates under today's date, which nobody may take for real ones. */
  private static final String SAMPLE = "sample";

  /**
   * None if nothing was said yet.
   *
   * @throws StartException if the file cannot be read
   */
  Optional<String> read() {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new StartException("The origin of rates in " + file + " cannot be read.", e);
    }
  }

  /**
   * Drops the sample's rates if real ones come now, and the other way round; then says the new
   * origin: cut off in between, it is done again. A mirror has the same rates as the banks and as
   * another mirror, so those stay. Data from before there was this file has only the sample's.
   *
   * @return what changed, if there were rates to drop
   */
  Optional<FxChange> claim(String origin, StoredRates rates) {
    var before = read();
    var change = new FxChange(before.orElse(SAMPLE), origin);
    boolean others = SAMPLE.equals(change.before()) != SAMPLE.equals(origin);
    boolean dropped = others && rates.drop();
    if (!before.equals(Optional.of(origin))) {
      write(origin);
    }
    return Optional.of(change).filter(_ -> dropped);
  }

  private void write(String origin) {
    var draft = file.resolveSibling(NAME + ".new");
    try {
      Files.writeString(draft, origin + "\n");
      Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
