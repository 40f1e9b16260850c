package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import shelf.contract.Checkout;

/** The template in which no schedule comes between: nothing is refreshed that nobody asked for. */
final class QuietTemplate {

  static final Path FILE = file();

  private QuietTemplate() {}

  private static Path file() {
    try {
      var text = Files.readString(Checkout.at("template.yaml"));
      int function = text.indexOf("  VkSyncFunction:\n");
      int start = text.indexOf("        Refresh:\n          Type: ScheduleV2\n", function);
      int end = text.indexOf("\n  VkSyncLogs:\n", function);
      assertThat(start).isBetween(function, end);
      var quiet = text.substring(0, start) + text.substring(end);
      assertThat(quiet.substring(function)).contains("        Woken:\n");
      var functions = Checkout.at("functions").toUri().getPath();
      return Files.writeString(
          Files.createTempFile("albums", ".yaml"),
          quiet.replace("CodeUri: functions/", "CodeUri: " + functions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
