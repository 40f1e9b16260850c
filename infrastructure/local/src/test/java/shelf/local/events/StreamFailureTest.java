package shelf.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.local.events.Eventually.eventually;
import static shelf.local.events.FakeLambda.failed;
import static shelf.local.events.FakeLambda.failure;
import static shelf.local.events.FakeLambda.holds;
import static shelf.local.events.Streams.PARTIAL;
import static shelf.local.events.Streams.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StreamFailureTest {

  @TempDir Path directory;
  private World world;

  @BeforeEach
  void start() {
    world = new World(directory, Optional.empty());
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void thrownError_retriesTheWholeBatch() {
    var calls = new AtomicInteger();
    world.lambda.answer(event -> {
      if (calls.incrementAndGet() <= 2) {
        throw failure();
      }
      return "";
    });
    world.put("Alpha", "Beta");
    try (var sources = world.start(stream("MaximumRetryAttempts: 5"))) {
      eventually(() ->
          assertThat(world.lambda.names())
              .containsExactly("Alpha", "Beta", "Alpha", "Beta", "Alpha", "Beta"));
      assertThat(sources.deadLetters()).isEmpty();
    }
  }

  @Test
  void partialFailure_comesAgainFromTheLowestFailedRecord() {
    var calls = new AtomicInteger();
    world.lambda.answer(
        event -> calls.incrementAndGet() == 1 ? failed(event, "Delta", "Beta") : failed(event));
    world.put("Alpha", "Beta", "Gamma", "Delta");
    try (var _ = world.start(stream(PARTIAL))) {
      eventually(() ->
          assertThat(world.lambda.names())
              .containsExactly("Alpha", "Beta", "Gamma", "Delta", "Beta", "Gamma", "Delta"));
    }
  }

  @Test
  void malformedReport_failsTheWholeBatch() {
    var calls = new AtomicInteger();
    world.lambda.answer(event ->
        calls.incrementAndGet() == 1
            ? "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}"
            : "{\"batchItemFailures\":null}");
    world.put("Alpha");
    try (var _ = world.start(stream(PARTIAL))) {
      eventually(() -> assertThat(world.lambda.names()).containsExactly("Alpha", "Alpha"));
    }
  }

  @Test
  void poisonRecord_endsAsADeadLetterAndTheShardGoesOn() throws IOException {
    world.lambda.answer(event -> failed(event, "Poison"));
    world.put("Alpha", "Poison");
    try (var sources = world.start(stream(PARTIAL + "\nMaximumRetryAttempts: 2"))) {
      eventually(() -> assertThat(sources.deadLetters()).hasSize(1));
      world.put("Omega");
      eventually(() -> assertThat(world.lambda.names()).contains("Omega"));
      assertThat(times("Poison")).isEqualTo(3);
      var letter = sources.deadLetters().getFirst();
      assertThat(letter.condition()).isEqualTo("RetryAttemptsExhausted");
      assertThat(letter.functionId()).isEqualTo("IndexerFunction");
      var batch = Json.MAPPER.readTree(letter.document()).path("DDBStreamBatchInfo");
      assertThat(batch.path("batchSize").asInt()).isEqualTo(1);
      assertThat(Files.readAllLines(directory.resolve("dead-letters.jsonl")))
          .containsExactly(letter.document());
    }
  }

  @Test
  void bisect_leavesOnlyThePoisonRecordBehind() {
    world.lambda.answer(event -> {
      if (holds(event, "Poison")) {
        throw failure();
      }
      return "";
    });
    world.put("A", "B", "C", "Poison", "D", "E", "F");
    try (var sources =
        world.start(stream("BisectBatchOnFunctionError: true\nMaximumRetryAttempts: 1"))) {
      eventually(() -> assertThat(succeeded()).containsExactly("A", "B", "C", "D", "E", "F"));
      assertThat(sources.deadLetters()).hasSize(1);
      assertThat(sources.deadLetters().getFirst().document()).contains("\"batchSize\":1");
    }
  }

  @Test
  void recordsTooOld_areGivenUpUncalled() {
    world.put("Old");
    var later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    try (var sources = world.start(stream("MaximumRecordAgeInSeconds: 60"), later)) {
      eventually(() -> assertThat(sources.deadLetters()).hasSize(1));
      assertThat(sources.deadLetters().getFirst().condition()).isEqualTo("RecordAgeExceeded");
      assertThat(world.lambda.events()).isEmpty();
    }
  }

  private long times(String name) {
    return world.lambda.names().stream().filter(name::equals).count();
  }

  /** The names in events without poison, in the order they came. */
  private List<String> succeeded() {
    var names = new ArrayList<String>();
    for (JsonNode event : world.lambda.events()) {
      if (!holds(event, "Poison")) {
        FakeLambda.records(event).map(FakeLambda::name).forEach(names::add);
      }
    }
    return names;
  }
}
