package shelf.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shelf.local.dynamodb.TestTables.brand;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shelf.local.iam.Permissions;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

class FaultsTest {

  private static LocalDynamoDb dynamoDb;
  private static DynamoDbClient client;

  @BeforeAll
  static void start() {
    dynamoDb = LocalDynamoDb.start(Optional.empty(), new Permissions());
    dynamoDb.createTables(
        List.of(TestTables.BRANDS, TestTables.table("PartsTable", "part_id", "number")),
        TestTables::physicalName);
    client = TestTables.client(dynamoDb.endpoint(), "local");
  }

  @AfterAll
  static void stop() {
    client.close();
    dynamoDb.close();
  }

  @AfterEach
  void clear() {
    dynamoDb.faults().clear();
  }

  @Test
  void delay_takesTheTimeAndThenSucceeds() {
    dynamoDb.faults().add(Fault.delay(Duration.ofMillis(300)).on("GetItem"));
    var start = System.nanoTime();
    get("a");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
  }

  @Test
  void delay_clearedMeanwhile_isNeverMade() {
    // Less than the client waits for an answer: held back to the end, it would succeed.
    dynamoDb.faults().add(Fault.delay(Duration.ofSeconds(20)).on("PutItem"));
    var put = CompletableFuture.runAsync(() -> put("held back"));
    while (dynamoDb.faults().produced() == 0) {
      Thread.onSpinWait();
    }
    dynamoDb.faults().clear();
    assertThatThrownBy(put::join).hasCauseInstanceOf(SdkClientException.class);
    assertThat(get("held back")).isEmpty();
  }

  @Test
  void reset_failsTheCallAndChangesNothing() {
    dynamoDb.faults().add(Fault.reset().on("PutItem"));
    assertThatThrownBy(() -> put("reset")).isInstanceOf(SdkClientException.class);
    assertThat(get("reset")).isEmpty();
    put("reset");
    assertThat(get("reset")).isNotEmpty();
  }

  @Test
  void answerLost_failsTheCallThatWasMade() {
    dynamoDb.faults().add(Fault.answerLost().on("PutItem"));
    assertThatThrownBy(() -> put("lost")).isInstanceOf(SdkClientException.class);
    assertThat(get("lost")).isNotEmpty();
  }

  @Test
  void throttled_isProvisionedThroughputExceeded() {
    dynamoDb.faults().add(Fault.throttled());
    assertThatThrownBy(() -> put("throttled"))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
  }

  @Test
  void tooManyRequests_isThrottlingException() {
    dynamoDb.faults().add(Fault.tooManyRequests());
    assertThatThrownBy(() -> put("throttled"))
        .asInstanceOf(InstanceOfAssertFactories.type(DynamoDbException.class))
        .satisfies(failure -> {
          assertThat(failure.statusCode()).isEqualTo(400);
          assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
        });
  }

  @Test
  void serverError_is500() {
    dynamoDb.faults().add(Fault.serverError());
    assertThatThrownBy(() -> put("broken")).isInstanceOf(InternalServerErrorException.class);
    assertThat(get("broken")).isEmpty();
  }

  @Test
  void conflict_inATransaction_namesTheItemOfTheTable() {
    dynamoDb.faults().add(Fault.conflict().on("TransactWriteItems").onTable("parts"));
    assertThatThrownBy(() -> transact(putOf("brands", brand("conflict")), putOf("parts", part())))
        .asInstanceOf(InstanceOfAssertFactories.type(TransactionCanceledException.class))
        .extracting(TransactionCanceledException::cancellationReasons)
        .asInstanceOf(InstanceOfAssertFactories.list(CancellationReason.class))
        .extracting(CancellationReason::code)
        .containsExactly("None", "TransactionConflict");
    assertThat(get("conflict")).isEmpty();
  }

  @Test
  void conflict_onAPlainWrite_isTransactionConflict() {
    dynamoDb.faults().add(Fault.conflict());
    assertThatThrownBy(() -> put("conflict")).isInstanceOf(TransactionConflictException.class);
  }

  @Test
  void times_hitsSoManyCalls() {
    dynamoDb.faults().add(Fault.serverError().on("PutItem").times(2));
    assertThat(outcomes(4)).containsExactly(false, false, true, true);
    assertThat(dynamoDb.faults().produced()).isEqualTo(2);
  }

  @Test
  void probability_isRepeatedByItsSeed() {
    dynamoDb.faults().add(Fault.serverError().on("PutItem").withProbability(0.5));
    dynamoDb.faults().seed(42);
    var first = outcomes(20);
    dynamoDb.faults().seed(42);
    assertThat(outcomes(20)).isEqualTo(first).contains(true, false);
  }

  @Test
  void otherTableOrOperation_isNotHit() {
    dynamoDb.faults().add(Fault.serverError().onTable("parts"));
    dynamoDb.faults().add(Fault.serverError().on("Query"));
    put("spared");
    assertThat(dynamoDb.faults().produced()).isZero();
  }

  @Test
  void failedCondition_staysWhatItIs() {
    put("there");
    assertThatThrownBy(() ->
            client.putItem(request ->
                request
                    .tableName("brands")
                    .item(brand("there"))
                    .conditionExpression("attribute_not_exists(brand_id)")))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  private static List<Boolean> outcomes(int calls) {
    return IntStream.range(0, calls).mapToObj(call -> succeeds()).toList();
  }

  private static boolean succeeds() {
    try {
      put("tried");
      return true;
    } catch (InternalServerErrorException e) {
      return false;
    }
  }

  private static void put(String id) {
    client.putItem(request -> request.tableName("brands").item(brand(id)));
  }

  private static Map<String, AttributeValue> get(String id) {
    return client
        .getItem(request ->
            request
                .tableName("brands")
                .key(Map.of("brand_id", AttributeValue.fromS(id)))
                .consistentRead(true))
        .item();
  }

  private static void transact(TransactWriteItem... items) {
    client.transactWriteItems(request -> request.transactItems(Arrays.asList(items)));
  }

  private static TransactWriteItem putOf(String table, Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build();
  }

  private static Map<String, AttributeValue> part() {
    return Map.of("part_id", AttributeValue.fromS("p"), "number", AttributeValue.fromS("n"));
  }
}
