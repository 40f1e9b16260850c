package shelf.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelf.local.iam.Permissions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What was remembered of a table does not outlive a change of it. */
class AlteredTableTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private LocalDynamoDb dynamoDb;
  private DynamoDbClient client;

  @BeforeEach
  void start() {
    dynamoDb = LocalDynamoDb.start(Optional.empty(), new Permissions());
    client = TestTables.client(dynamoDb.endpoint(), "local");
    create("items", "id");
    put("items", Map.of("id", "before", "tag", "t"));
  }

  @AfterEach
  void stop() {
    client.close();
    dynamoDb.close();
  }

  @Test
  void timeToLiveSwitchedOn_expiresWhatIsThere() {
    client.putItem(request ->
        request
            .tableName("items")
            .item(
                Map.of(
                    "id",
                    AttributeValue.fromS("old"),
                    "until",
                    AttributeValue.fromN(yesterday()))));
    client.updateTimeToLive(request ->
        request
            .tableName("items")
            .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("until")));
    put("items", Map.of("id", "after"));
    Patience.await("the old item to expire", LONG, () -> !exists("old"));
    assertThat(exists("before")).isTrue();
    assertThat(exists("after")).isTrue();
  }

  @Test
  void indexAdded_hasWhatWasThereAndWhatCame() {
    addIndexByTag();
    put("items", Map.of("id", "after", "tag", "t"));
    var found =
        client.query(request ->
            request
                .tableName("items")
                .indexName("by-tag")
                .keyConditionExpression("tag = :tag")
                .expressionAttributeValues(Map.of(":tag", AttributeValue.fromS("t"))));
    assertThat(found.items())
        .extracting(item -> item.get("id").s())
        .containsExactlyInAnyOrder("before", "after");
  }

  @Test
  void indexAdded_isCounted() {
    addIndexByTag();
    var answer =
        client.putItem(request ->
            request
                .tableName("items")
                .item(item(Map.of("id", "after", "tag", "t")))
                .returnConsumedCapacity("TOTAL"));
    assertThat(answer.consumedCapacity().capacityUnits()).isEqualTo(2);
  }

  @Test
  void tableMadeAgainWithOtherKeys_takesThose() {
    client.deleteTable(request -> request.tableName("items"));
    create("items", "tag");
    put("items", Map.of("tag", "t"));
    assertThatThrownBy(() -> put("items", Map.of("id", "no tag")))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("required keys was not given a value");
    assertThat(client.scan(request -> request.tableName("items")).items())
        .containsExactly(item(Map.of("tag", "t")));
  }

  @Test
  void streamSwitchedOn_hasWhatCame() {
    client.updateTable(request ->
        request
            .tableName("items")
            .streamSpecification(
                stream -> stream.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
    put("items", Map.of("id", "after"));
    assertThat(new StreamRecords(dynamoDb, "id").of("items")).containsExactly("INSERT after");
  }

  @Test
  void tablesComingAndGoing_disturbNoWrites() throws Exception {
    try (var callers = Executors.newFixedThreadPool(8)) {
      var writes =
          IntStream.range(0, 80)
              .mapToObj(number -> callers.submit(() -> writeBesideATable(number)))
              .toList();
      for (var write : writes) {
        write.get();
      }
    }
    assertThat(client.scan(request -> request.tableName("items")).count()).isEqualTo(81);
  }

  private void writeBesideATable(int number) {
    var table = "beside-" + number;
    create(table, "id");
    put(table, Map.of("id", "1"));
    put("items", Map.of("id", "item " + number));
    client.deleteTable(request -> request.tableName(table));
  }

  private void addIndexByTag() {
    client.updateTable(request ->
        request
            .tableName("items")
            .attributeDefinitions(string("id"), string("tag"))
            .globalSecondaryIndexUpdates(byTag()));
    Patience.await("the index", LONG, this::hasActiveIndex);
  }

  private static GlobalSecondaryIndexUpdate byTag() {
    return GlobalSecondaryIndexUpdate.builder()
        .create(index ->
            index
                .indexName("by-tag")
                .keySchema(hash("tag"))
                .projection(projection -> projection.projectionType(ProjectionType.ALL)))
        .build();
  }

  /** While it makes the index, DynamoDB Local may fail to describe it. */
  private boolean hasActiveIndex() {
    try {
      return description().globalSecondaryIndexes().stream()
          .anyMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
    } catch (DynamoDbException e) {
      assertThat(e.statusCode()).isEqualTo(500);
      return false;
    }
  }

  private TableDescription description() {
    return client.describeTable(request -> request.tableName("items")).table();
  }

  private boolean exists(String id) {
    return client
        .getItem(request -> request.tableName("items").key(item(Map.of("id", id))))
        .hasItem();
  }

  private void create(String table, String key) {
    client.createTable(request ->
        request
            .tableName(table)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(string(key))
            .keySchema(hash(key)));
  }

  private static AttributeDefinition string(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement hash(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.HASH).build();
  }

  private void put(String table, Map<String, String> texts) {
    client.putItem(request -> request.tableName(table).item(item(texts)));
  }

  private static Map<String, AttributeValue> item(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, text -> AttributeValue.fromS(text.getValue())));
  }

  private static String yesterday() {
    return Long.toString(Instant.now().minus(Duration.ofDays(1)).getEpochSecond());
  }
}
