package shelf.local.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import shelf.local.account.LocalCredentials;
import shelf.local.dynamodb.Fault;
import shelf.local.dynamodb.LocalDynamoDb;
import shelf.local.iam.Permissions;
import shelf.local.s3.LocalS3;
import shelf.local.secrets.LocalSecrets;
import shelf.local.template.Resource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/**
 * The embedded stores of one account in front of those of another one, over HTTP: six engines, and
 * each test has an item of its own.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ElsewhereTest {

  private static final Resource TABLE =
      new Resource(
          "Table",
          "AWS::DynamoDB::Table",
          Map.of(
              "AttributeDefinitions", List.of(Map.of("AttributeName", "id", "AttributeType", "S")),
              "KeySchema", List.of(Map.of("AttributeName", "id", "KeyType", "HASH")),
              "StreamSpecification", Map.of("StreamViewType", "NEW_IMAGE"),
              "BillingMode", "PAY_PER_REQUEST"));
  private static final Resource BUCKET = new Resource("Bucket", "AWS::S3::Bucket", Map.of());

  private final List<AutoCloseable> started = new ArrayList<>();
  private final List<Set<String>> written = new CopyOnWriteArrayList<>();
  private LocalDynamoDb farTables;
  private LocalDynamoDb tables;
  private LocalSecrets farSecrets;
  private LocalSecrets secrets;
  private LocalS3 farS3;
  private LocalS3 s3;

  @BeforeAll
  void start() {
    var all = new Permissions();
    farTables = add(LocalDynamoDb.start(Optional.empty(), all));
    farSecrets = add(LocalSecrets.start(Optional.empty(), all, Clock.systemUTC()));
    farS3 = add(LocalS3.start(Optional.empty(), all));
    // Theirs is no LocalStack: they know whom they let in.
    var elsewhere =
        new Elsewhere(
            farTables.endpoint(),
            farSecrets.endpoint(),
            farS3.endpoint(),
            LocalCredentials.ACCESS_KEY);
    tables = add(LocalDynamoDb.start(Optional.empty(), all, Optional.of(elsewhere.tables())));
    secrets =
        add(
            LocalSecrets.start(
                Optional.empty(), all, Optional.of(elsewhere.secrets()), Clock.systemUTC()));
    s3 = add(LocalS3.start(Optional.empty(), all, Optional.of(elsewhere)));
    tables.createTables(List.of(TABLE), _ -> "things");
    tables.onWrite(written::add);
  }

  @AfterEach
  void calm() {
    tables.faults().clear();
    written.clear();
  }

  @AfterAll
  void stop() throws Exception {
    for (var each : started.reversed()) {
      each.close();
    }
  }

  @Test
  void putItem_throughTheFront_isInTheOthersTableAndStream() {
    put("a");
    assertThat(stored(farTables, "a")).isNotEmpty();
    assertThat(stored(tables, "a")).isNotEmpty();
    assertThat(written).containsExactly(Set.of("things"));
    assertThat(tables.streams().listStreams(_ -> {}).streams()).hasSize(1);
  }

  @Test
  void putItem_refusedByTheOther_isNoWrite() {
    put("b");
    written.clear();
    assertThatThrownBy(() -> put("b")).isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(written).isEmpty();
  }

  @Test
  void fault_ofTheFront_keepsTheCallFromTheOther() {
    tables.faults().add(Fault.throttled().on("PutItem").always());
    try (var once = clientWithoutRetries()) {
      assertThatThrownBy(() -> put(once, "c"))
          .isInstanceOf(ProvisionedThroughputExceededException.class);
    }
    assertThat(stored(farTables, "c")).isEmpty();
  }

  @Test
  void secret_madeThroughTheFront_isTheOthers() {
    assertThat(Json.call(secrets.endpoint(), "GetSecretValue", "{\"SecretId\": \"s\"}"))
        .contains("ResourceNotFoundException");
    Json.call(
        secrets.endpoint(),
        "CreateSecret",
        "{\"Name\": \"s\", \"SecretString\": \"word\", \"ClientRequestToken\": \"t\"}");
    assertThat(Json.call(farSecrets.endpoint(), "GetSecretValue", "{\"SecretId\": \"s\"}"))
        .contains("\"SecretString\":\"word\"");
  }

  @Test
  void object_putThroughTheFront_isInTheOthersBucketAndReported() {
    s3.createBuckets(List.of(BUCKET), _ -> "media");
    var reported = new CopyOnWriteArrayList<String>();
    s3.onObject(event -> reported.add(event.name() + " " + event.bucket() + "/" + event.key()));
    Objects.put(s3.endpoint(), "media", "k");
    assertThat(Objects.keys(farS3.endpoint(), "media-" + LocalCredentials.ACCESS_KEY))
        .containsExactly("k");
    assertThat(Objects.keys(s3.endpoint(), "media")).containsExactly("k");
    assertThat(reported).containsExactly("ObjectCreated:Put media/k");
  }

  private void put(String id) {
    put(tables.client(), id);
  }

  private static void put(DynamoDbClient client, String id) {
    client.putItem(request ->
        request
            .tableName("things")
            .item(Map.of("id", AttributeValue.fromS(id)))
            .conditionExpression("attribute_not_exists(id)"));
  }

  /** Whom nothing keeps waiting for a minute until it tells of a fault that stays. */
  private DynamoDbClient clientWithoutRetries() {
    return DynamoDbClient.builder()
        .endpointOverride(tables.endpoint())
        .region(Region.of(LocalCredentials.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY)))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(all -> all.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }

  private static Map<String, AttributeValue> stored(LocalDynamoDb dynamoDb, String id) {
    return dynamoDb
        .client()
        .getItem(request ->
            request
                .tableName("things")
                .consistentRead(true)
                .key(Map.of("id", AttributeValue.fromS(id))))
        .item();
  }

  private <T extends AutoCloseable> T add(T closeable) {
    started.add(closeable);
    return closeable;
  }
}
