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
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A batch is one job of SQLite's thread; its answers are those of DynamoDB Local. */
class BatchWriteTest {

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
  void putsAndDeletes_areAllDone() {
    write(put(brand("a")), put(brand("b")));
    var answer = write(delete("a"), put(brand("c")));
    assertThat(answer.unprocessedItems()).isEmpty();
    assertThat(ids()).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void oneBadItem_keepsTheOthersFromBeingWritten() {
    var keyless = Map.of("name", AttributeValue.fromS("no key"));
    assertInvalid("required keys was not given a value", put(brand("a")), put(keyless));
    assertThat(ids()).isEmpty();
  }

  @Test
  void sameKeyTwice_isRefused() {
    assertInvalid("duplicates", put(brand("a")), delete("a"));
  }

  @Test
  void itemTooLarge_isRefused() {
    var text = AttributeValue.fromS("x".repeat(409_600));
    assertInvalid("size", put(Map.of("brand_id", AttributeValue.fromS("a"), "text", text)));
  }

  @Test
  void unknownTable_isRefused() {
    var requests = Map.of("unknown", List.of(put(brand("a"))));
    assertThatThrownBy(() -> client.batchWriteItem(request -> request.requestItems(requests)))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void cost_isThatOfTableAndIndex() {
    assertThat(cost(put(brand("a")), put(brand("b")))).isEqualTo(4);
    assertThat(cost(delete("a"), delete("b"))).isEqualTo(4);
  }

  @Test
  void writes_areInTheStream() {
    write(put(brand("a")), put(brand("b")));
    write(delete("a"), delete("absent"));
    assertThat(new StreamRecords(dynamoDb, "brand_id").of("brands"))
        .containsExactly("INSERT a", "INSERT b", "REMOVE a");
  }

  private void assertInvalid(String reason, WriteRequest... requests) {
    assertThatThrownBy(() -> write(requests))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"))
        .hasMessageContaining(reason);
  }

  private double cost(WriteRequest... requests) {
    return write(requests).consumedCapacity().getFirst().capacityUnits();
  }

  private BatchWriteItemResponse write(WriteRequest... requests) {
    return client.batchWriteItem(request ->
        request
            .requestItems(Map.of("brands", List.of(requests)))
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
  }

  private List<String> ids() {
    return client.scan(request -> request.tableName("brands")).items().stream()
        .map(item -> item.get("brand_id").s())
        .toList();
  }

  private static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(put -> put.item(item)).build();
  }

  private static WriteRequest delete(String id) {
    return WriteRequest.builder()
        .deleteRequest(delete -> delete.key(Map.of("brand_id", AttributeValue.fromS(id))))
        .build();
  }
}
