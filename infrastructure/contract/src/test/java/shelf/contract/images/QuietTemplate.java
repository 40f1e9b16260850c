package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import shelf.contract.Checkout;

/** The template in which the function <b>images</b> hears of requests only. */
final class QuietTemplate {

  static final Path FILE = file();

  private static final String EVENTS = "        Arrived:\n";

  private QuietTemplate() {}

  private static Path file() {
    try {
      var text = Files.readString(Checkout.at("template.yaml"));
      int start = text.indexOf("  ImagesFunction:\n");
      int end = text.indexOf("  ImagesLogs:\n");
      var images = text.substring(start, end);
      assertThat(images).contains(EVENTS);
      var quiet = images.substring(0, images.indexOf(EVENTS)) + "\n";
      assertThat(quiet).doesNotContain("Type: S3", "Type: DynamoDB");
      var functions = Checkout.at("functions").toUri().getPath();
      var changed = text.substring(0, start) + quiet + text.substring(end);
      return Files.writeString(
          Files.createTempFile("images", ".yaml"),
          changed.replace("CodeUri: functions/", "CodeUri: " + functions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
