package shelf.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.local.iam.Access;
import tools.jackson.databind.json.JsonMapper;

class AccessesTest {

  private static final String ARN = "arn:aws:dynamodb:eu-central-1:000000000000:table/";

  private Accesses accesses;

  @BeforeEach
  void tables() {
    var keys = new KeySchemas();
    keys.add(definition("brands", "id", "by-name", "name"));
    keys.add(definition("parts", "part", "by-brand", "brand"));
    accesses = new Accesses(keys);
  }

  private static TableDefinition definition(
      String name, String key, String index, String indexKey) {
    var keys = List.of(Map.of("AttributeName", key, "KeyType", "HASH"));
    var indexKeys = List.of(Map.of("AttributeName", indexKey, "KeyType", "HASH"));
    var projection = Map.of("ProjectionType", "ALL");
    return new TableDefinition(
        name,
        Map.of(
            "KeySchema",
            keys,
            "GlobalSecondaryIndexes",
            List.of(Map.of("IndexName", index, "KeySchema", indexKeys, "Projection", projection))));
  }

  private List<Access> of(String operation, String body) {
    return accesses.of(operation, JsonMapper.shared().readTree(body.replace('\'', '"')));
  }

  private static Access access(String action, String resource, String... keys) {
    return new Access(
        "dynamodb:" + action, ARN + resource, Map.of(Access.LEADING_KEYS, List.of(keys)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetItem", "UpdateItem", "DeleteItem"})
  void item_byItsKey_isOfThatPartition(String operation) {
    assertThat(of(operation, "{'TableName': 'brands', 'Key': {'x': {'S': 'y'}, 'id': {'S': '7'}}}"))
        .containsExactly(access(operation, "brands", "7"));
  }

  @Test
  void item_thatIsPut_isOfItsPartition() {
    assertThat(of("PutItem", "{'TableName': '" + ARN + "brands', 'Item': {'id': {'N': '7'}}}"))
        .containsExactly(access("PutItem", "brands", "7"));
  }

  @ParameterizedTest
  @CsvSource({
    "id = :v, {}",
    "id=:v AND other > :w, {}",
    "'other = :w AND #i=:v', {'#i': 'id'}",
    "'(#i = :v) and begins_with(other, :w)', {'#i': 'id'}"
  })
  void query_ofAPartition_namesIt(String condition, String names) {
    var query =
        """
        {'TableName': 'brands', 'KeyConditionExpression': '%s', 'ExpressionAttributeNames': %s,
         'ExpressionAttributeValues': {':v': {'S': 'mine'}, ':w': {'S': 'other'}}}
        """;
    assertThat(of("Query", query.formatted(condition, names)))
        .containsExactly(access("Query", "brands", "mine"));
  }

  @Test
  void query_inTheOldForm_namesItToo() {
    var query =
        "{'TableName': 'brands', 'KeyConditions': {'id': {'ComparisonOperator': 'EQ',"
            + " 'AttributeValueList': [{'S': 'mine'}]}}}";
    assertThat(of("Query", query)).containsExactly(access("Query", "brands", "mine"));
  }

  @Test
  void query_ofAnIndex_isOfTheIndexAndItsPartition() {
    var query =
        "{'TableName': 'brands', 'IndexName': 'by-name', 'KeyConditionExpression': 'name = :v',"
            + " 'ExpressionAttributeValues': {':v': {'S': 'KEMET'}}}";
    assertThat(of("Query", query))
        .containsExactly(access("Query", "brands/index/by-name", "KEMET"));
  }

  /** Not of none: a condition on all keys would let that pass. */
  @Test
  void query_thatNamesNoPartition_isOfOneThatNobodyHas() {
    var query =
        "{'TableName': 'brands', 'KeyConditionExpression': 'id > :v',"
            + " 'ExpressionAttributeValues': {':v': {'S': 'a'}}}";
    assertThat(of("Query", query)).containsExactly(access("Query", "brands", ""));
  }

  @Test
  void scan_ofATableOrAnIndex_namesNoKeys() {
    assertThat(of("Scan", "{'TableName': 'brands'}"))
        .containsExactly(new Access("dynamodb:Scan", ARN + "brands"));
    assertThat(of("Scan", "{'TableName': 'brands', 'IndexName': 'by-name'}"))
        .containsExactly(new Access("dynamodb:Scan", ARN + "brands/index/by-name"));
  }

  @Test
  void batch_ofTwoTables_isOneAccessEach() {
    var get =
        "{'RequestItems': {'brands': {'Keys': [{'id': {'S': '1'}}, {'id': {'S': '2'}}]},"
            + " 'parts': {'Keys': [{'part': {'S': '3'}}]}}}";
    assertThat(of("BatchGetItem", get))
        .containsExactly(
            access("BatchGetItem", "brands", "1", "2"), access("BatchGetItem", "parts", "3"));
    var write =
        "{'RequestItems': {'brands': [{'PutRequest': {'Item': {'id': {'S': '1'}}}},"
            + " {'DeleteRequest': {'Key': {'id': {'S': '2'}}}}]}}";
    assertThat(of("BatchWriteItem", write))
        .containsExactly(access("BatchWriteItem", "brands", "1", "2"));
  }

  @Test
  void transaction_ofMany_isWhatEachOfThemIs() {
    var write =
        """
        {'TransactItems': [
          {'Put': {'TableName': 'brands', 'Item': {'id': {'S': '1'}}}},
          {'Update': {'TableName': 'brands', 'Key': {'id': {'S': '2'}}}},
          {'Delete': {'TableName': 'parts', 'Key': {'part': {'S': '3'}}}},
          {'ConditionCheck': {'TableName': 'parts', 'Key': {'part': {'S': '4'}}}}]}
        """;
    assertThat(of("TransactWriteItems", write))
        .containsExactly(
            access("PutItem", "brands", "1"),
            access("UpdateItem", "brands", "2"),
            access("DeleteItem", "parts", "3"),
            access("ConditionCheckItem", "parts", "4"));
    var get = "{'TransactItems': [{'Get': {'TableName': 'brands', 'Key': {'id': {'S': '1'}}}}]}";
    assertThat(of("TransactGetItems", get)).containsExactly(access("GetItem", "brands", "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM \"brands\" WHERE id = 7 | PartiQLSelect | brands",
        "select * from \"brands\".\"by-name\" | PartiQLSelect | brands/index/by-name",
        "INSERT INTO brands VALUE {} | PartiQLInsert | brands",
        "UPDATE \"brands\" SET a = 1 | PartiQLUpdate | brands",
        "DELETE FROM brands WHERE id = 1 | PartiQLDelete | brands"
      })
  void statement_ofPartiQl_isAnActionOfItsOwn(String statement, String action, String resource) {
    var text = statement.replace("\"", "\\\"");
    assertThat(of("ExecuteStatement", "{\"Statement\": \"" + text + "\"}"))
        .containsExactly(access(action, resource, ""));
    assertThat(of("BatchExecuteStatement", "{\"Statements\": [{\"Statement\": \"" + text + "\"}]}"))
        .containsExactly(access(action, resource, ""));
  }

  @Test
  void otherOperation_isOfWhatItNames() {
    assertThat(of("DescribeTable", "{'TableName': 'brands'}"))
        .containsExactly(new Access("dynamodb:DescribeTable", ARN + "brands"));
    assertThat(of("ListTables", "{}")).containsExactly(new Access("dynamodb:ListTables", "*"));
  }
}
