package shelf.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shelf.local.dynamodb.TestTables.brand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelf.local.iam.Permissions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** All or nothing, and once for each client request token. */
class TransactionTest {

  private LocalDynamoDb dynamoDb;
  private DynamoDbClient client;

  @BeforeEach
  void start() {
    dynamoDb = LocalDynamoDb.start(Optional.empty(), new Permissions());
    dynamoDb.createTables(List.of(TestTables.BRANDS), TestTables::physicalName);
    client = TestTables.client(dynamoDb.endpoint(), "local");
  }

  @AfterEach
  void stop() {
    client.close();
    dynamoDb.close();
  }

  @Test
  void failingCheck_leavesNeitherItemNorStreamRecord() {
    assertThatThrownBy(() -> write("token", put("a"), exists("absent"), put("b")))
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            e ->
                assertThat(e.cancellationReasons())
                    .extracting(CancellationReason::code)
                    .containsExactly("None", "ConditionalCheckFailed", "None"));
    assertThat(ids()).isEmpty();
    assertThat(new StreamRecords(dynamoDb, "brand_id").of("brands")).isEmpty();
  }

  @Test
  void tokenOfAFailedTransaction_isFree() {
    assertThatThrownBy(() -> write("token", put("a"), exists("absent")))
        .isInstanceOf(TransactionCanceledException.class);
    write("token", put("b"));
    assertThat(ids()).containsExactly("b");
  }

  @Test
  void sameTokenAgain_isDoneOnce() {
    write("token", put("a"));
    client.deleteItem(request -> request.tableName("brands").key(key("a")));
    write("token", put("a"));
    assertThat(ids()).isEmpty();
  }

  @Test
  void sameTokenForAnother_isRefused() {
    write("token", put("a"));
    assertThatThrownBy(() -> write("token", put("b")))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    assertThat(ids()).containsExactly("a");
  }

  private void write(String token, TransactWriteItem... actions) {
    client.transactWriteItems(request -> request.clientRequestToken(token).transactItems(actions));
  }

  private List<String> ids() {
    return client.scan(request -> request.tableName("brands")).items().stream()
        .map(item -> item.get("brand_id").s())
        .toList();
  }

  private static TransactWriteItem put(String id) {
    return TransactWriteItem.builder().put(put -> put.tableName("brands").item(brand(id))).build();
  }

  private static TransactWriteItem exists(String id) {
    return TransactWriteItem.builder()
        .conditionCheck(check ->
            check
                .tableName("brands")
                .key(key(id))
                .conditionExpression("attribute_exists(brand_id)"))
        .build();
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("brand_id", AttributeValue.fromS(id));
  }
}
