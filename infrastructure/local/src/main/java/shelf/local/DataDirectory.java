package shelf.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shelf.local.elsewhere.Elsewhere;
import shelf.local.failure.StartException;
import shelf.local.lambda.Storage;

/** Where the embedded AWS keeps its data, unless elsewhere; one process at a time. */
final class DataDirectory implements AutoCloseable {

  private final Path root;
  private final boolean kept;
  private final Optional<FileChannel> lock;
  private final Optional<Elsewhere> elsewhere;

  private DataDirectory(Root root, Optional<Elsewhere> elsewhere) {
    this.root = root.path();
    this.kept = root.kept();
    this.lock = root.lock();
    this.elsewhere = elsewhere;
  }

  private record Root(Path path, boolean kept, Optional<FileChannel> lock) {}

  /**
   * Opens and locks the directory, making it if need be; without one, a temporary directory for the
   * logs that is gone at the end.
   *
   * @throws StartException if another process has it, or it cannot be written
   */
  static DataDirectory open(Optional<Path> directory, Optional<Elsewhere> elsewhere) {
    try {
      var root = directory.isPresent() ? locked(directory.get().toAbsolutePath()) : temporary();
      return new DataDirectory(root, elsewhere);
    } catch (FileAlreadyExistsException e) {
      throw new StartException("The data directory " + e.getFile() + " is a file.", e);
    } catch (IOException e) {
      var where = directory.map(Path::toString).orElse("for temporary files");
      throw new StartException("The data directory " + where + " cannot be written.", e);
    }
  }

  private static Root temporary() throws IOException {
    var root = Files.createTempDirectory("shelf-memory-");
    Files.createDirectory(root.resolve("logs"));
    return new Root(root, false, Optional.empty());
  }

  private static Root locked(Path root) throws IOException {
    Files.createDirectories(root);
    var file = root.resolve("lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locks(channel)) {
      channel.close();
      throw new StartException("Another Shelf is running on the data directory " + root + ".");
    }
    for (var part : List.of("dynamodb", "s3", "logs", "streams")) {
      Files.createDirectories(root.resolve(part));
    }
    return new Root(root, true, Optional.of(channel));
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // The other one is in this very process.
      return false;
    }
  }

  Path root() {
    return root;
  }

  Path logs() {
    return root.resolve("logs");
  }

  /** A part of the data, if it is kept at all. */
  Optional<Path> part(String name) {
    return kept ? Optional.of(root.resolve(name)) : Optional.empty();
  }

  /** Another AWS that keeps tables, secrets and objects. */
  Optional<Elsewhere> elsewhere() {
    return elsewhere;
  }

  Storage functions() {
    return new Storage(logs(), part("secrets.json"));
  }

  @Override
  public void close() throws IOException {
    if (lock.isPresent()) {
      lock.get().close();
    }
    if (!kept) {
      try (var files = Files.walk(root)) {
        files.sorted(Comparator.reverseOrder()).forEach(DataDirectory::delete);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
