package shelf.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.local.events.Eventually.eventually;
import static shelf.local.events.FakeLambda.failure;
import static shelf.local.events.Streams.names;
import static shelf.local.events.Streams.stream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamRestartTest {

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
  void restart_goesOnAfterTheLastSettledRecord() {
    try (var _ = world.start(stream(""))) {
      world.put("Before");
      eventually(() -> assertThat(world.lambda.names()).containsExactly("Before"));
    }
    world.put("Meanwhile");
    try (var _ = world.start(stream(""))) {
      world.put("After");
      eventually(
          () -> assertThat(world.lambda.names()).containsExactly("Before", "Meanwhile", "After"));
    }
  }

  @Test
  void rotatedShards_areReadParentBeforeChild() {
    var names = names(30);
    world.put(names[0]);
    for (var number = 1; number < names.length; number++) {
      if (number % 10 == 0) {
        world.dynamoDb.rotateShards();
      }
      world.put(names[number]);
    }
    try (var _ = world.start(stream("BatchSize: 3"))) {
      eventually(() -> assertThat(world.lambda.names()).containsExactly(names));
      world.dynamoDb.rotateShards();
      world.put("Last");
      eventually(() -> assertThat(world.lambda.names()).hasSize(31).endsWith("Last"));
    }
  }

  @Test
  void restartOfTheWholeStore_goesOnInItsStream() {
    var data = Optional.of(directory.resolve("dynamodb"));
    var heard = new ArrayList<String>();
    for (var name : List.of("First", "Second", "Third")) {
      try (var stored = new World(directory, data);
          var _ = stored.start(stream(""))) {
        stored.put(name);
        eventually(() -> assertThat(stored.lambda.names()).containsExactly(name));
        heard.addAll(stored.lambda.names());
      }
    }
    assertThat(heard).containsExactly("First", "Second", "Third");
  }

  @Test
  void stopWhileFailing_comesAgainAfterTheRestart() {
    world.lambda.answer(event -> {
      throw failure();
    });
    world.put("Alpha");
    try (var _ = world.start(stream("MaximumRetryAttempts: 100"))) {
      eventually(() -> assertThat(world.lambda.names()).contains("Alpha"));
    }
    var before = world.lambda.names().size();
    world.lambda.answer(event -> "");
    try (var sources = world.start(stream("MaximumRetryAttempts: 100"))) {
      eventually(() -> assertThat(world.lambda.names()).hasSize(before + 1));
      assertThat(sources.deadLetters()).isEmpty();
    }
  }
}
