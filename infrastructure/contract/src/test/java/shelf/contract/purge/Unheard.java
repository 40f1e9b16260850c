package shelf.contract.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import shelf.contract.Checkout;

/**
 * The template in which some functions hear of no events. The indexer does in none of ours: no test
 * here looks at the index, and to keep it takes longer than to purge.
 */
final class Unheard {

  private static final String EVENTS = "      Events:\n";

  private Unheard() {}

  /** Purges go on by themselves. */
  static Path indexer() {
    return written(withoutEvents(text(), "Indexer"));
  }

  /**
   * Purges go on as the tests say.
   *
   * @param seconds how long the function may run
   */
  static Path both(int seconds) {
    var timeout = "Timeout: 300\n";
    var text = withoutEvents(withoutEvents(text(), "Indexer"), "Purge");
    var purge = section(text, "Purge");
    assertThat(purge).contains(timeout);
    return written(text.replace(purge, purge.replace(timeout, "Timeout: " + seconds + "\n")));
  }

  private static String text() {
    try {
      return Files.readString(Checkout.at("template.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String section(String text, String name) {
    int start = text.indexOf("  " + name + "Function:\n");
    return text.substring(start, text.indexOf("  " + name + "Logs:\n", start));
  }

  private static String withoutEvents(String text, String name) {
    var section = section(text, name);
    assertThat(section).contains(EVENTS);
    var quiet = section.substring(0, section.indexOf(EVENTS));
    return text.replace(section, quiet + "\n");
  }

  private static Path written(String text) {
    var functions = Checkout.at("functions").toUri().getPath();
    try {
      return Files.writeString(
          Files.createTempFile("purge", ".yaml"),
          text.replace("CodeUri: functions/", "CodeUri: " + functions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
