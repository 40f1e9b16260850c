package shelf.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.local.dynamodb.TestTables.brand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shelf.local.iam.Permissions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What AWS charges: every action of a transaction twice, in the table and in each index. */
class CapacityTest {

  private static LocalDynamoDb dynamoDb;
  private static DynamoDbClient client;

  @BeforeAll
  static void start() {
    dynamoDb = LocalDynamoDb.start(Optional.empty(), new Permissions());
    dynamoDb.createTables(List.of(TestTables.BRANDS), TestTables::physicalName);
    client = TestTables.client(dynamoDb.endpoint(), "local");
  }

  @AfterAll
  static void stop() {
    client.close();
    dynamoDb.close();
  }

  @Test
  void equalPuts_areEachCountedTwice() {
    var cost = write(IntStream.range(0, 10).mapToObj(i -> put("p" + i)).toList());
    assertThat(cost.capacityUnits()).isEqualTo(40);
    assertThat(cost.table().capacityUnits()).isEqualTo(20);
    assertThat(cost.globalSecondaryIndexes().get("by-name").capacityUnits()).isEqualTo(20);
  }

  @Test
  void checksAndDeletes_areCountedTwice() {
    write(List.of(put("d1"), put("d2")));
    var cost = write(List.of(delete("d1"), delete("d2"), check("absent1"), check("absent2")));
    assertThat(cost.table().capacityUnits()).isEqualTo(8);
    assertThat(cost.globalSecondaryIndexes().get("by-name").capacityUnits()).isEqualTo(4);
  }

  @Test
  void updateThatLeavesTheIndexAlone_costsTheTableOnly() {
    var table = TestTables.table("SparseTable", "id", "tag");
    dynamoDb.createTables(List.of(table), TestTables::physicalName);
    var update =
        TransactWriteItem.builder()
            .update(action ->
                action
                    .tableName("sparse")
                    .key(Map.of("id", AttributeValue.fromS("1")))
                    .updateExpression("ADD hits :one")
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))))
            .build();
    assertThat(write(List.of(update)).capacityUnits()).isEqualTo(2);
  }

  @Test
  void transactionalReads_areCountedTwice() {
    write(List.of(put("r1"), put("r2")));
    var answer =
        client.transactGetItems(request ->
            request
                .transactItems(get("r1"), get("r2"))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    assertThat(answer.consumedCapacity().getFirst().capacityUnits()).isEqualTo(4);
  }

  @Test
  void plainWrite_isCountedOnce() {
    var answer =
        client.putItem(request ->
            request
                .tableName("brands")
                .item(brand("plain"))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    assertThat(answer.consumedCapacity().capacityUnits()).isEqualTo(2);
  }

  private static ConsumedCapacity write(List<TransactWriteItem> items) {
    return client
        .transactWriteItems(request ->
            request.transactItems(items).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
        .consumedCapacity()
        .getFirst();
  }

  private static TransactWriteItem put(String id) {
    return TransactWriteItem.builder().put(put -> put.tableName("brands").item(brand(id))).build();
  }

  private static TransactWriteItem delete(String id) {
    return TransactWriteItem.builder()
        .delete(delete -> delete.tableName("brands").key(key(id)))
        .build();
  }

  private static TransactWriteItem check(String id) {
    return TransactWriteItem.builder()
        .conditionCheck(check ->
            check
                .tableName("brands")
                .key(key(id))
                .conditionExpression("attribute_not_exists(brand_id)"))
        .build();
  }

  private static TransactGetItem get(String id) {
    return TransactGetItem.builder().get(get -> get.tableName("brands").key(key(id))).build();
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("brand_id", AttributeValue.fromS(id));
  }
}
