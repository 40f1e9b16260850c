package shelf.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelf.local.iam.Permissions;
import shelf.local.iam.Statements;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class GuardTest {

  private static final String STATEMENTS =
      """
      {Sid: Read, Effect: Allow, Action: dynamodb:GetItem, Resource: "*:table/brands"},
      {Sid: Own, Effect: Allow, Action: [dynamodb:PutItem, dynamodb:Query],
       Resource: "*:table/brands",
       Condition: {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["own*"]}}}
      """;

  private final Permissions permissions = Statements.of(STATEMENTS);
  private LocalDynamoDb dynamoDb;
  private DynamoDbClient clerk;

  @BeforeEach
  void start() {
    dynamoDb = LocalDynamoDb.start(Optional.empty(), permissions);
    dynamoDb.createTables(
        List.of(TestTables.table("BrandsTable", "brand_id", "country")), TestTables::physicalName);
    clerk = TestTables.client(dynamoDb.endpoint(), Statements.KEY);
  }

  @AfterEach
  void stop() {
    clerk.close();
    dynamoDb.close();
  }

  private void put(String id) {
    clerk.putItem(put -> put.tableName("brands").item(TestTables.brand(id)));
  }

  private static TransactWriteItem putting(String id) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName("brands").item(TestTables.brand(id)))
        .build();
  }

  private boolean isThere(String id) {
    var key = Map.of("brand_id", AttributeValue.fromS(id));
    return clerk.getItem(get -> get.tableName("brands").key(key)).hasItem();
  }

  @Test
  void put_ofAnotherPartition_isRefusedInTheWordsOfDynamoDb() {
    put("own1");
    assertThatThrownBy(() -> put("other"))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(400);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
              assertThat(e.awsErrorDetails().errorMessage())
                  .isEqualTo(
                      "User: arn:aws:sts::000000000000:assumed-role/shelf-ClerkRole/clerk is not"
                          + " authorized to perform: dynamodb:PutItem on resource:"
                          + " arn:aws:dynamodb:eu-central-1:000000000000:table/brands because no"
                          + " identity-based policy allows the dynamodb:PutItem action");
            });
    assertThat(isThere("own1")).isTrue();
    assertThat(isThere("other")).isFalse();
    assertThat(permissions.refusals()).hasSize(1);
  }

  @Test
  void transaction_ofWhichOneItemIsRefused_isNotDone() {
    assertThatThrownBy(() ->
            clerk.transactWriteItems(
                write -> write.transactItems(putting("own2"), putting("other"))))
        .hasMessageContaining("not authorized to perform: dynamodb:PutItem");
    assertThat(isThere("own2")).isFalse();
    clerk.transactWriteItems(write -> write.transactItems(putting("own2"), putting("own3")));
    assertThat(isThere("own3")).isTrue();
  }

  @Test
  void query_ofAnotherPartition_isRefused() {
    query("own1");
    assertThatThrownBy(() -> query("other")).hasMessageContaining("dynamodb:Query");
  }

  private void query(String id) {
    clerk.query(query ->
        query
            .tableName("brands")
            .keyConditionExpression("brand_id = :id")
            .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(id))));
  }

  /** What is not there is nobody's business either. */
  @Test
  void call_ofATableThatIsNotThere_isRefusedToo() {
    assertThatThrownBy(() -> clerk.describeTable(table -> table.tableName("none")))
        .hasMessageContaining("dynamodb:DescribeTable")
        .hasMessageContaining("table/none");
    assertThatThrownBy(() -> clerk.listTables()).hasMessageContaining("dynamodb:ListTables");
  }
}
