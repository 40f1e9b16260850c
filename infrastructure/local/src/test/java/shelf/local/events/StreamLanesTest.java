package shelf.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.local.events.Eventually.eventually;
import static shelf.local.events.Streams.names;
import static shelf.local.events.Streams.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.local.lambda.FunctionFailedException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** A mapping with a ParallelizationFactor. */
class StreamLanesTest {

  private static final String LANES = "BatchSize: 1\nParallelizationFactor: 10\n";

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
  void records_ofOtherItems_doNotWaitForASlowOne() throws Exception {
    var release = new CountDownLatch(1);
    world.lambda.answer(event -> FakeLambda.holds(event, "Slow") ? await(release) : "");
    try (var sources = world.start(stream(LANES))) {
      world.put("Slow");
      world.put(names(1_400));

      eventually(() -> assertThat(world.lambda.names()).hasSizeGreaterThan(1_100));
      assertThat(sources.awaitIdle(Duration.ofMillis(50))).isFalse();
      release.countDown();
      eventually(() -> assertThat(world.lambda.names()).hasSize(1_401));
      assertThat(sources.awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void records_withoutTheFactor_waitForASlowOne() {
    var release = new CountDownLatch(1);
    world.lambda.answer(event -> FakeLambda.holds(event, "Slow") ? await(release) : "");
    try (var _ = world.start(stream("BatchSize: 1"))) {
      world.put("Slow", "Other");
      eventually(() -> assertThat(world.lambda.names()).contains("Slow"));
      assertThat(world.lambda.names()).containsExactly("Slow");
      release.countDown();
      eventually(() -> assertThat(world.lambda.names()).containsExactly("Slow", "Other"));
    }
  }

  @Test
  void records_ofOneItem_stayInOrderAndAlone() {
    Set<String> running = ConcurrentHashMap.newKeySet();
    Set<String> overlaps = ConcurrentHashMap.newKeySet();
    world.lambda.answer(event -> {
      var key = key(event);
      if (!running.add(key)) {
        overlaps.add(key);
      }
      // Those that must wait have time to overtake.
      LockSupport.parkNanos(version(event) % 2 == 0 ? 20_000_000 : 1);
      running.remove(key);
      return "";
    });
    IntStream.range(0, 20).forEach(this::put);
    try (var _ = world.start(stream(LANES.replace("10", "4")))) {
      eventually(() -> assertThat(world.lambda.records()).hasSize(100));
    }
    assertThat(overlaps).isEmpty();
    var byKey =
        world.lambda.events().stream()
            .collect(
                Collectors.groupingBy(
                    StreamLanesTest::key,
                    Collectors.mapping(StreamLanesTest::version, Collectors.toList())));
    var all = IntStream.range(0, 20).boxed().toList();
    assertThat(byKey).hasSize(5);
    assertThat(byKey.values()).allSatisfy(versions -> assertThat(versions).isEqualTo(all));
  }

  @Test
  void start_again_bringsBackWhatWasNotSettledAndWhatCameAfterIt() {
    world.lambda.answer(event -> {
      if (FakeLambda.holds(event, "Bad")) {
        throw FakeLambda.failure();
      }
      return "";
    });
    try (var _ = world.start(stream(LANES))) {
      world.put("First");
      eventually(() -> assertThat(world.lambda.names()).contains("First"));
      world.put("Bad", "After");
      eventually(() -> assertThat(world.lambda.names()).contains("Bad", "After"));
    }
    var before = world.lambda.names().size();
    world.lambda.answer(event -> "");

    try (var sources = world.start(stream(LANES))) {
      eventually(() -> assertThat(again(before)).contains("Bad"));
      eventually(() -> assertThat(again(before)).contains("After"));
      assertThat(again(before)).doesNotContain("First");
      assertThat(sources.deadLetters()).isEmpty();
    }
    var through = world.lambda.names().size();

    try (var _ = world.start(stream(LANES))) {
      world.put("Last");
      eventually(() -> assertThat(again(through)).containsExactly("Last"));
    }
  }

  @Test
  void records_thatFail_areGivenUpAlone() {
    world.lambda.answer(event -> {
      if (FakeLambda.holds(event, "Bad")) {
        throw FakeLambda.failure();
      }
      return "";
    });
    try (var sources = world.start(stream(LANES + "MaximumRetryAttempts: 1"))) {
      world.put("Bad");
      world.put(names(5));
      eventually(() -> assertThat(sources.deadLetters()).hasSize(1));
      eventually(() -> assertThat(world.lambda.names()).hasSize(7));
    }
  }

  @Test
  void shards_thatEnd_areThroughBeforeTheirChildren() throws Exception {
    var release = new CountDownLatch(1);
    world.lambda.answer(event -> FakeLambda.holds(event, "Slow") ? await(release) : "");
    try (var sources = world.start(stream(LANES))) {
      world.put("Slow", "Other");
      eventually(() -> assertThat(world.lambda.names()).contains("Slow", "Other"));
      world.dynamoDb.rotateShards();
      world.put("Later");

      assertThat(sources.awaitIdle(Duration.ofMillis(300))).isFalse();
      assertThat(world.lambda.names()).doesNotContain("Later");
      release.countDown();
      eventually(() -> assertThat(world.lambda.names()).contains("Later"));
    }
  }

  @Test
  void filter_onTheNameAndTheKeys_letsOnlyMatchingRecordsThrough() {
    var filter =
        "FilterCriteria: {Filters: [{Pattern: "
            + "'{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"Keys\":{\"brand_id\":{\"S\":"
            + "[{\"prefix\":\"id of wake#\"}]}}}}'}]}";
    try (var sources = world.start(stream(LANES + filter))) {
      world.put("state", "wake#1", "wake#1", "page#1", "wake#2");
      eventually(() -> assertThat(idle(sources)).isTrue());
      assertThat(world.lambda.names()).containsExactlyInAnyOrder("wake#1", "wake#2");
    }
  }

  private List<String> again(int before) {
    var names = world.lambda.names();
    return names.subList(before, names.size());
  }

  private static boolean idle(EventSources sources) {
    try {
      return sources.awaitIdle(Duration.ofMillis(10));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each of five items once more. */
  private void put(int version) {
    for (int item = 0; item < 5; item++) {
      var row =
          Map.of(
              "brand_id", AttributeValue.fromS("item " + item),
              "name", AttributeValue.fromS("" + version));
      world.dynamoDb.client().putItem(request -> request.tableName("brands").item(row));
    }
  }

  private static String key(JsonNode event) {
    var record = FakeLambda.records(event).findFirst().orElseThrow();
    return record.path("dynamodb").path("Keys").path("brand_id").path("S").asString();
  }

  private static int version(JsonNode event) {
    return Integer.parseInt(FakeLambda.name(FakeLambda.records(event).findFirst().orElseThrow()));
  }

  private static String await(CountDownLatch latch) throws FunctionFailedException {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw FakeLambda.failure();
      }
      return "";
    } catch (InterruptedException e) {
      throw FakeLambda.failure();
    }
  }
}
