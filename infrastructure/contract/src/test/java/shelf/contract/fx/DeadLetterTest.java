package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.contract.Apart;
import shelf.contract.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pitfall 11: a run that came to nothing does not pass for a good one. */
@Apart
class DeadLetterTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private Path data;
  private final FakeSource source = new FakeSource();

  @AfterEach
  void closeSource() {
    source.close();
  }

  private List<JsonNode> letters() {
    try (var files = Files.walk(data)) {
      var file = files.filter(each -> each.endsWith("dead-letters.jsonl")).findFirst();
      return file.map(DeadLetterTest::lines).orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode firstLetter() {
    return Patience.within(
        SOON,
        "a dead letter",
        () -> letters().isEmpty() ? Optional.empty() : Optional.of(letters().getFirst()));
  }

  @Test
  void schedule_failing_isTriedThreeTimesThenKept() {
    try (var engine = FxEngine.on(data, source, Map.of())) {
      source.answer(FakeSource.CBR, Reply.html());

      engine.aws().runSchedule("FxSyncFunctionCatchUp");

      var letter = firstLetter();
      assertThat(letter.at("/requestContext/condition").stringValue())
          .isEqualTo("RetriesExhausted");
      assertThat(letter.at("/requestContext/approximateInvokeCount").intValue()).isEqualTo(3);
      assertThat(letter.at("/requestContext/functionArn").stringValue()).contains("fx-sync");
      assertThat(letter.at("/requestPayload/source").stringValue()).isEqualTo("aws.scheduler");
      assertThat(letter.toString())
          .contains("CBR: sent no XML that can be read")
          .doesNotContain(Reply.REMOTE);
      assertThat(source.count(FakeSource.CBR)).isEqualTo(3);
      assertThat(engine.metrics()).hasSize(3);
    }
  }

  @Test
  void schedule_failingOnce_leavesNoLetter() {
    try (var engine = FxEngine.on(data, source, Map.of())) {
      var today = CbrFeed.on(FxEngine.today());
      source.answer(FakeSource.CBR, Reply.html(), today.reply());

      engine.aws().runSchedule("FxSyncFunctionCatchUp");

      Patience.until(SOON, "a table", () -> !engine.tables().isEmpty());
      assertThat(letters()).isEmpty();
      assertThat(source.count(FakeSource.CBR)).isEqualTo(2);
    }
  }
}
