package shelf.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import shelf.local.account.LocalCredentials;
import shelf.local.iam.Permissions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class EndpointTest {

  private static final int OTHERS = 30_000;

  /** More than there are processors, so that who makes a server is interrupted in the middle. */
  private static final int CALLERS = 8;

  @Test
  void calls_whileOtherServersAreMade_areAnswered() throws InterruptedException {
    try (var dynamoDb = LocalDynamoDb.start(Optional.empty(), new Permissions());
        var client = TestTables.client(dynamoDb.endpoint(), LocalCredentials.ACCESS_KEY);
        var threads = Executors.newFixedThreadPool(CALLERS)) {
      var making = CompletableFuture.runAsync(EndpointTest::makeOthers);
      Callable<Integer> caller = () -> callUntilDone(client, making);
      var calls = threads.invokeAll(Collections.nCopies(CALLERS, caller));
      assertThat(calls).extracting(EndpointTest::count).allMatch(count -> count > 0);
    }
  }

  private static int count(Future<Integer> calls) throws ExecutionException, InterruptedException {
    return calls.get();
  }

  private static int callUntilDone(DynamoDbClient client, Future<Void> making) {
    int calls = 0;
    while (!making.isDone()) {
      assertThat(client.listTables().tableNames()).isEqualTo(List.of());
      calls++;
    }
    return calls;
  }

  /** None of them is ever asked: they need nothing. */
  private static void makeOthers() {
    for (int i = 0; i < OTHERS; i++) {
      Endpoint.of(null, Optional.empty(), null, new Faults(), tables -> {});
    }
  }
}
