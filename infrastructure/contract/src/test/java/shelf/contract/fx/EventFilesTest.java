package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Apart;
import shelf.contract.Checkout;
import shelf.contract.engine.PackagedFunction;
import shelf.local.lambda.FunctionFailedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file in {@code events/fx-sync} gives the status that its name says, if it says one. */
@Apart
class EventFilesTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static PackagedFunction sync;

  private final FxEngine engine = FxEngine.emptied();

  @BeforeAll
  static void start() {
    sync = PackagedFunction.start(FxEngine.emptied().aws(), "FxSyncFunction");
  }

  @AfterAll
  static void stop() {
    sync.close();
  }

  @BeforeEach
  void offerGoodRates() {
    engine.source().answer(FakeSource.CBR, CbrFeed.on(FxEngine.today()).reply());
  }

  private static List<Path> files(boolean withStatus) throws IOException {
    try (Stream<Path> files = Files.list(Checkout.at("events/fx-sync"))) {
      return files
          .filter(file -> withStatus == file.toString().matches(".*\\.\\d{3}\\.json"))
          .sorted()
          .toList();
    }
  }

  static List<Path> requests() throws IOException {
    return files(true);
  }

  static List<Path> schedules() throws IOException {
    return files(false);
  }

  private JsonNode answer(Path file) throws IOException, FunctionFailedException {
    var event = JSON.writeValueAsBytes(JSON.readTree(Files.readAllBytes(file)));
    return sync.invoke(event);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void request_givesTheStatusOfItsName(Path file) throws IOException, FunctionFailedException {
    int expected = Integer.parseInt(file.getFileName().toString().split("\\.")[1]);
    if (expected == 503) {
      engine.source().answer(FakeSource.CBR, CbrFeed.on(FxEngine.today()).first(12).reply());
    }

    var answer = answer(file);

    assertThat(answer.get("statusCode").intValue()).as("%s", answer).isEqualTo(expected);
    var body = JSON.readTree(answer.get("body").stringValue());
    if (expected == 200) {
      assertThat(body.get("source").stringValue()).isEqualTo("CBR");
    } else {
      assertThat(body.propertyNames()).containsExactly("detail");
    }
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void schedule_refreshes(Path file) throws IOException, FunctionFailedException {
    answer(file);

    assertThat(engine.tables()).hasSize(1);
  }
}
