package shelf.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.local.events.Eventually.eventually;
import static shelf.local.events.Streams.names;
import static shelf.local.events.Streams.stream;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamTest {

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
  void event_looksAsLambdaSendsIt() {
    try (var _ = world.start(stream(""))) {
      world.put("Alpha");
      eventually(() -> assertThat(world.lambda.records()).hasSize(1));
    }
    var record = world.lambda.records().getFirst();
    assertThat(record.path("eventName").asString()).isEqualTo("INSERT");
    assertThat(record.path("eventSource").asString()).isEqualTo("aws:dynamodb");
    assertThat(record.path("awsRegion").asString()).isEqualTo("eu-central-1");
    assertThat(record.path("eventSourceARN").asString())
        .startsWith("arn:aws:dynamodb:eu-central-1:000000000000:table/brands/stream/");
    var change = record.path("dynamodb");
    assertThat(change.path("Keys").path("brand_id").path("S").asString()).isEqualTo("id of Alpha");
    assertThat(change.path("ApproximateCreationDateTime").isNumber()).isTrue();
    assertThat(change.path("StreamViewType").asString()).isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(change.path("SequenceNumber").asString()).isNotEmpty();
    assertThat(change.has("OldImage")).isFalse();
  }

  @Test
  void records_comeInOrderOnce() {
    var names = names(60);
    try (var _ = world.start(stream("BatchSize: 7"))) {
      world.put(names);
      eventually(() -> assertThat(world.lambda.names()).containsExactly(names));
    }
    assertThat(world.lambda.events()).allMatch(event -> event.path("Records").size() <= 7);
  }

  @Test
  void updatesAndRemovals_carryTheOldImage() {
    try (var _ = world.start(stream(""))) {
      world.put("Alpha", "Alpha");
      world
          .dynamoDb
          .client()
          .deleteItem(request ->
              request
                  .tableName("brands")
                  .key(Map.of("brand_id", AttributeValue.fromS("id of Alpha"))));
      eventually(() -> assertThat(world.lambda.records()).hasSizeGreaterThanOrEqualTo(2));
    }
    var removal = world.lambda.records().getLast();
    assertThat(removal.path("eventName").asString()).isEqualTo("REMOVE");
    assertThat(removal.path("dynamodb").has("NewImage")).isFalse();
    assertThat(removal.path("dynamodb").path("OldImage").path("name").path("S").asString())
        .isEqualTo("Alpha");
  }

  @Test
  void latest_passesOverWhatWasThere() {
    world.put("Old");
    try (var _ = world.start(stream("").replace("TRIM_HORIZON", "LATEST"))) {
      world.put("New");
      eventually(() -> assertThat(world.lambda.names()).containsExactly("New"));
    }
  }

  @Test
  void filter_letsOnlyMatchingRecordsThrough() {
    var filter =
        "FilterCriteria: {Filters: [{Pattern: "
            + "'{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":{\"name\":{\"S\":"
            + "[{\"prefix\":\"Al\"}]}}}}'}]}";
    try (var _ = world.start(stream(filter))) {
      world.put("Beta", "Alpha", "Gamma", "Alto");
      eventually(() -> assertThat(world.lambda.names()).containsExactly("Alpha", "Alto"));
    }
  }
}
