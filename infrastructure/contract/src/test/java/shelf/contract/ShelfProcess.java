package shelf.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./shelf up} as a process of its own, on a free port and without the sample catalog. Its
 * output lies in {@code target/shelf-*.log}.
 */
public final class ShelfProcess implements AutoCloseable {

  /** On a machine that does other things, too. */
  private static final Duration START = Duration.ofMinutes(3);

  private static final Duration STOP = Duration.ofSeconds(15);
  private static final Pattern READY = Pattern.compile("Shelf is ready: (\\S+)");
  private static final Pattern LOGS = Pattern.compile("(?m)^ +Logs +(.+)$");

  private final Process process;
  private final Path output;
  private final URI url;
  private final String token;

  private ShelfProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
    this.url = URI.create(Patience.within(START, "Shelf is ready", () -> announced(READY)));
    this.token = Launcher.print("token");
  }

  /** A server without data that keeps nothing. */
  public static ShelfProcess inMemory() {
    return start("memory");
  }

  /** A server on a data directory. */
  public static ShelfProcess on(Path data) {
    return start(data.toAbsolutePath().toString());
  }

  /** The one server of all black-box tests of a run; it stops with the JVM. */
  public static ShelfProcess shared() {
    return Shared.PROCESS;
  }

  private static ShelfProcess start(String data) {
    var output = outputFile();
    var arguments = new ArrayList<>(List.of("up", "--port", "0", "--data", data, "--no-sample"));
    arguments.addAll(Cloud.arguments());
    var process = Launcher.start(output, arguments);
    try {
      return new ShelfProcess(process, output);
    } catch (AssertionError e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static Path outputFile() {
    try {
      var target = Files.createDirectories(Checkout.at("infrastructure/contract/target"));
      return Files.createTempFile(target, "shelf-", ".log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> announced(Pattern line) {
    var printed = printed();
    if (!process.isAlive()) {
      throw new AssertionError("./shelf up ended with " + process.exitValue() + ": " + printed);
    }
    return Optional.of(line.matcher(printed)).filter(m -> m.find()).map(m -> m.group(1));
  }

  /** All that it has printed so far. */
  public String printed() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the gateway listens, with a trailing slash. */
  public URI url() {
    return url;
  }

  /** Of one hour, with the scope {@code catalog.admin}. */
  public String token() {
    return token;
  }

  /** A client of it that carries the token. */
  public Api api() {
    return Api.at(url).withToken(token);
  }

  /** The functions' log files. */
  public List<Path> logs() {
    var directory = Path.of(Patience.within(STOP, "the banner", () -> announced(LOGS)));
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: the launcher has become the JVM, so it is the server that dies, at once. */
  public void kill() {
    process.destroyForcibly();
    waitForEnd();
  }

  /** SIGTERM, as Ctrl-C; SIGKILL if that does not end it. */
  @Override
  public void close() {
    process.destroy();
    if (!waitForEnd()) {
      kill();
    }
  }

  private boolean waitForEnd() {
    try {
      return process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static final class Shared {

    static final ShelfProcess PROCESS = inMemory();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(PROCESS::close, "stop the shared shelf"));
    }
  }
}
