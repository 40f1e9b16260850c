package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import shelf.contract.Checkout;

/** The template with schedules that run only when they are told to. */
final class Unscheduled {

  static final Path TEMPLATE = template();

  private static final String EXPRESSION = "(?m)^( +)ScheduleExpression:";

  private Unscheduled() {}

  private static Path template() {
    try {
      var text = Files.readString(Checkout.at("template.yaml"));
      var start = text.indexOf("\n  FxSyncFunction:\n");
      var functions = Checkout.at("functions").toUri().getPath();
      var quiet = text.substring(0, start) + disabled(text.substring(start));
      return Files.writeString(
          Files.createTempFile("fx", ".yaml"),
          quiet.replace("CodeUri: functions/", "CodeUri: " + functions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String disabled(String functions) {
    var stateless = functions.replaceAll("(?m)^ +State: .*\n", "");
    var disabled = stateless.replaceAll(EXPRESSION, "$1State: DISABLED\n$1ScheduleExpression:");
    assertThat(disabled.split("State: DISABLED", -1)).hasSizeGreaterThan(4);
    return disabled;
  }
}
