package shelf.contract.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Apart;
import shelf.contract.Checkout;
import shelf.contract.engine.PackagedFunction;
import shelf.local.lambda.FunctionFailedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every file in {@code events/indexer} and {@code events/purge} is answered by the zip below the
 * runtime interface client. What the functions do is tested elsewhere.
 */
@Apart
class BackgroundEventFilesTest {

  private static PackagedFunction indexer;
  private static PackagedFunction purge;

  @BeforeAll
  static void start() {
    indexer = PackagedFunction.start(SharedAws.get(), "IndexerFunction");
    purge = PackagedFunction.start(SharedAws.get(), "PurgeFunction");
  }

  @AfterAll
  static void stop() {
    indexer.close();
    purge.close();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Checkout.at("events/" + folder))) {
      return files.sorted().toList();
    }
  }

  static List<Path> indexerFiles() throws IOException {
    return files("indexer");
  }

  static List<Path> purgeFiles() throws IOException {
    return files("purge");
  }

  @ParameterizedTest
  @MethodSource("indexerFiles")
  void indexer_eventFile_isAnswered(Path file) throws IOException, FunctionFailedException {
    var answer = indexer.invoke(Files.readAllBytes(file));
    switch (file.getFileName().toString()) {
      case "rebuild.json" -> assertThat(answer.get("done").booleanValue()).isTrue();
      case "one-broken-record.json" -> assertThat(failures(answer)).containsExactly("400");
      default -> assertThat(failures(answer)).isEmpty();
    }
  }

  private static List<String> failures(JsonNode answer) {
    return answer
        .required("batchItemFailures")
        .valueStream()
        .map(failure -> failure.get("itemIdentifier").stringValue())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("purgeFiles")
  void purge_eventFile_isAnswered(Path file) throws IOException, FunctionFailedException {
    var nothing = JsonMapper.shared().readTree("{\"open\":0,\"brands\":0,\"parts\":0}");
    assertThat(purge.invoke(Files.readAllBytes(file))).isEqualTo(nothing);
  }
}
