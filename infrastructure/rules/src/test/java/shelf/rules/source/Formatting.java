package shelf.rules.source;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** google-java-format, run as its command line is, so that check and {@code format} agree. */
final class Formatting {
  private static final ToolProvider FORMAT =
      ToolProvider.findFirst("google-java-format").orElseThrow();

  private Formatting() {}

  /** The files it would change or cannot read, one line each. */
  static List<String> violations(List<Path> files) {
    // Without a file it reads the standard input.
    if (files.isEmpty()) {
      return List.of();
    }
    List<String> arguments = new ArrayList<>(List.of("--dry-run"));
    files.forEach(file -> arguments.add(file.toString()));
    var changed = new StringWriter();
    var broken = new StringWriter();
    try (var out = new PrintWriter(changed);
        var err = new PrintWriter(broken)) {
      FORMAT.run(out, err, arguments.toArray(String[]::new));
    }
    return Stream.concat(changed.toString().lines(), broken.toString().lines()).toList();
  }
}
