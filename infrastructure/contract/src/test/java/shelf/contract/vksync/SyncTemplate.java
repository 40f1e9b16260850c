package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import shelf.contract.Checkout;

/** The template with schedules that run only when they are told to. */
final class SyncTemplate {

  private static final String STREAM = "        Woken:\n";
  private static final String SCHEDULE = "        Refresh:\n";
  private static final String EXPRESSION = "(?m)^( +)ScheduleExpression:";

  private SyncTemplate() {}

  /**
   * In which the stream wakes the function <b>vk-sync</b>.
   *
   * @param seconds how long it may run
   */
  static Path woken(int seconds) {
    return changed(sync -> timed(sync, seconds));
  }

  /**
   * In which the tests alone call <b>vk-sync</b>.
   *
   * @param seconds how long it may run
   */
  static Path unwoken(int seconds) {
    return changed(sync -> timed(streamless(sync), seconds));
  }

  private static String timed(String sync, int seconds) {
    assertThat(sync).contains("Timeout: 300\n");
    return sync.replace("Timeout: 300\n", "Timeout: " + seconds + "\n");
  }

  private static String streamless(String sync) {
    assertThat(sync).contains(STREAM, SCHEDULE);
    return sync.substring(0, sync.indexOf(STREAM)) + sync.substring(sync.indexOf(SCHEDULE));
  }

  private static Path changed(UnaryOperator<String> change) {
    var text = text();
    int start = text.indexOf("\n  VkSyncFunction:\n");
    int end = text.indexOf("\n  VkSyncLogs:\n");
    var sync = change.apply(text.substring(start, end));
    return file(text.substring(0, start) + sync + text.substring(end));
  }

  private static String text() {
    try {
      var text = Files.readString(Checkout.at("template.yaml"));
      var stateless = text.replaceAll("(?m)^ +State: .*\n", "");
      return stateless.replaceAll(EXPRESSION, "$1State: DISABLED\n$1ScheduleExpression:");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String text) {
    try {
      var functions = Checkout.at("functions").toUri().getPath();
      return Files.writeString(
          Files.createTempFile("vk-sync", ".yaml"),
          text.replace("CodeUri: functions/", "CodeUri: " + functions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
