package shelf.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --data}, the same in every command that has it. */
final class DataOption {

  private static final String MEMORY = "memory";

  @Option(
      names = "--data",
      paramLabel = "DIR|memory",
      description =
          "Where the data lives; 'memory' keeps nothing. Default: .shelf in the checkout.")
  private String value;

  /** The directory; none for memory. */
  Optional<Path> directory(Home home) {
    return MEMORY.equals(value) ? Optional.empty() : Optional.of(root(home));
  }

  /** Where server.json lies, also for a server in memory. */
  Path root(Home home) {
    return value == null || value.equals(MEMORY) ? home.data() : Path.of(value);
  }
}
