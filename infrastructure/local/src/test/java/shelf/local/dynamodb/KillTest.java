package shelf.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.local.iam.Permissions;

/** A killed process loses nothing that it acknowledged, and leaves no half of a transaction. */
class KillTest {

  @TempDir Path directory;

  @Test
  void kill_inTheMiddleOfTransactions_leavesEachWholeOrAbsent() throws Exception {
    var acknowledged = acknowledgedBeforeTheKill();
    try (var dynamoDb = LocalDynamoDb.start(Optional.of(directory), new Permissions())) {
      var items = dynamoDb.client().scanPaginator(request -> request.tableName("brands")).items();
      var sizes =
          items.stream()
              .collect(Collectors.groupingBy(item -> item.get("name").s(), Collectors.counting()));
      assertThat(sizes.values()).containsOnly((long) TransactionLoop.ITEMS);
      assertThat(sizes.keySet()).containsAll(acknowledged);
    }
  }

  private List<String> acknowledgedBeforeTheKill() throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TransactionLoop.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      return firstLines(process, 40);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** The process is killed as soon as it has said so much, while it goes on writing. */
  private static List<String> firstLines(Process process, int count) throws IOException {
    var reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var lines = new ArrayList<String>();
    while (lines.size() < count) {
      var line = reader.readLine();
      assertThat(line).as("the process ended by itself after %s", lines).isNotNull();
      lines.add(line);
    }
    return lines;
  }
}
