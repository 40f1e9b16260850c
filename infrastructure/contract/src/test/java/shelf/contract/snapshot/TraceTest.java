package shelf.contract.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.engine.DirectDynamoDb;
import shelf.contract.engine.Store;
import shelf.local.EmbeddedAws;
import shelf.local.iam.Grant;
import shelf.local.lambda.FunctionFailedException;
import shelf.table.Item;

/** What a new instance plays to itself is nobody's request. */
@Apart
class TraceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> TABLES =
      List.of("brands", "parts", "search", "pricing", "products", "car-models", "albums");
  private static final String READING =
      "dynamodb:(GetItem|BatchGetItem|Query)|s3:(GetObject|ListBucket)";

  private final EmbeddedAws aws = World.aws();

  @Test
  void start_ofEveryFunction_leavesNoTrace() throws FunctionFailedException, InterruptedException {
    assertThat(aws.awaitStreams(PATIENCE)).isTrue();
    var tables = tables();
    var said = said();
    var requests = aws.s3Requests();
    aws.permissions().forget();
    for (var id : aws.lambda().functionIds()) {
      aws.lambda().warmUp(id);
    }
    assertThat(aws.permissions().used()).extracting(Grant::action).isNotEmpty();
    assertThat(aws.permissions().used())
        .extracting(Grant::action)
        .allMatch(action -> action.matches(READING));
    assertThat(aws.permissions().refusals()).isEmpty();
    assertThat(tables()).isEqualTo(tables);
    assertThat(aws.s3Requests().since(requests).writes()).isZero();
    assertThat(aws.s3Requests().since(requests).deletions()).isZero();
    var more = new ArrayList<>(said());
    more.removeAll(said);
    assertThat(more).isEmpty();
  }

  /** All there is. */
  private Map<String, Set<Item>> tables() {
    var dynamoDb = DirectDynamoDb.at(aws.dynamoDb());
    var tables = new TreeMap<String, Set<Item>>();
    for (var name : TABLES) {
      tables.put(name, new HashSet<>(Store.scan(dynamoDb.table(name), item -> true)));
    }
    return tables;
  }

  /** What the functions have said, but for the container's greeting. */
  private List<String> said() {
    try (var files = Files.list(aws.logs())) {
      return files
          .flatMap(file -> text(file).lines())
          .filter(line -> !line.contains("Starting Lambda Container Handler"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
