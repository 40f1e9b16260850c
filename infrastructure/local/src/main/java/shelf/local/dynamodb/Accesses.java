package shelf.local.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import shelf.local.iam.Access;
import shelf.local.iam.Arns;
import tools.jackson.databind.JsonNode;

/**
 * What calls want to do, as IAM sees it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html">Actions
 *     of DynamoDB</a>
 */
record Accesses(KeySchemas keys) {

  private static final String DYNAMODB = "dynamodb:";

  /** What a member of a transaction is to IAM. The transaction itself is no action. */
  private static final Map<String, String> WITHIN_TRANSACTIONS =
      Map.of(
          "Get", "GetItem",
          "Put", "PutItem",
          "Update", "UpdateItem",
          "Delete", "DeleteItem",
          "ConditionCheck", "ConditionCheckItem");

  /**
   * @param operation as {@code TransactWriteItems}
   * @param request the body of the call
   */
  List<Access> of(String operation, JsonNode request) {
    return switch (operation) {
      case "GetItem", "UpdateItem", "DeleteItem", "PutItem" -> List.of(item(operation, request));
      case "Query" -> List.of(query(request));
      case "Scan" -> List.of(new Access(DYNAMODB + operation, tableOrIndex(request)));
      case "BatchGetItem", "BatchWriteItem" -> batch(operation, request);
      case "TransactWriteItems", "TransactGetItems" -> transaction(request);
      case "ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction" ->
          PartiQl.accesses(request);
      default -> List.of(new Access(DYNAMODB + operation, named(request)));
    };
  }

  private static String table(JsonNode request) {
    return Arns.table(request.path("TableName").asString(""));
  }

  private static String tableOrIndex(JsonNode request) {
    return request
        .path("IndexName")
        .stringValueOpt()
        .map(index -> Arns.index(request.path("TableName").asString(""), index))
        .orElseGet(() -> table(request));
  }

  /** What else is a call about? A table, a stream, or nothing of its own. */
  private static String named(JsonNode request) {
    return request.has("TableName") ? table(request) : request.path("StreamArn").asString("*");
  }

  private Access item(String operation, JsonNode request) {
    return items(operation, table(request), Stream.of(request));
  }

  private List<Access> batch(String operation, JsonNode request) {
    return request.path("RequestItems").properties().stream()
        .map(entry -> items(operation, Arns.table(entry.getKey()), members(entry.getValue())))
        .toList();
  }

  /** Of reads {@code {"Keys": [key, ...]}}, of writes {@code [{"PutRequest": ...}, ...]}. */
  private static Stream<JsonNode> members(JsonNode ofTable) {
    return ofTable.isArray()
        ? elements(ofTable).flatMap(Accesses::elements)
        : elements(ofTable.path("Keys"));
  }

  private List<Access> transaction(JsonNode request) {
    return elements(request.path("TransactItems"))
        .flatMap(item -> item.properties().stream())
        .map(entry -> item(WITHIN_TRANSACTIONS.get(entry.getKey()), entry.getValue()))
        .toList();
  }

  /**
   * @param items whole ones, keys, or what has one of them as {@code Item} or {@code Key}
   */
  private Access items(String operation, String table, Stream<JsonNode> items) {
    var partition = keys.partitionKey(table).orElse("");
    return access(operation, table, items.map(item -> text(key(item).path(partition))).toList());
  }

  private static JsonNode key(JsonNode item) {
    return item.has("Key") ? item.get("Key") : item.has("Item") ? item.get("Item") : item;
  }

  /** Where a Query names its partition in no way that we know, it is one that nobody has. */
  private Access query(JsonNode request) {
    var resource = tableOrIndex(request);
    var value = keys.partitionKey(resource).flatMap(name -> KeyCondition.value(request, name));
    return access("Query", resource, List.of(value.map(Accesses::text).orElse("")));
  }

  private static Access access(String operation, String resource, List<String> leadingKeys) {
    var context = Map.of(Access.LEADING_KEYS, leadingKeys);
    return new Access(DYNAMODB + operation, resource, context);
  }

  /** The value in {@code {"S": "brands#0"}}; empty if there is none. */
  private static String text(JsonNode attribute) {
    return attribute.isEmpty() ? "" : attribute.iterator().next().asString("");
  }

  private static Stream<JsonNode> elements(JsonNode parent) {
    return StreamSupport.stream(parent.spliterator(), false);
  }
}
