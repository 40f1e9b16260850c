package shelf.local;

import java.util.Map;
import java.util.Optional;
import shelf.local.dynamodb.LocalDynamoDb;
import shelf.local.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The exchange rates that the functions fetched and stored; what was set by hand is not theirs. */
record StoredRates(DynamoDbClient client, String table) {

  private static final String TABLE = "PricingTable";
  private static final AttributeValue COLLECTIONS = AttributeValue.fromS("fixings#");

  /** None if the template has no table for them. */
  static Optional<StoredRates> in(Template template, LocalDynamoDb dynamoDb) {
    return template.resources("AWS::DynamoDB::Table").stream()
        .filter(resource -> resource.id().equals(TABLE))
        .map(resource -> new StoredRates(dynamoDb.client(), template.physicalName(resource.id())))
        .findFirst();
  }

  /**
   * Drops those of every day and base currency.
   *
   * @return whether there were any
   */
  boolean drop() {
    var keys =
        client.scanPaginator(request ->
            request
                .tableName(table)
                .consistentRead(true)
                .filterExpression("begins_with(#collection, :collections)")
                .projectionExpression("#collection, #member")
                .expressionAttributeNames(Map.of("#collection", "collection", "#member", "member"))
                .expressionAttributeValues(Map.of(":collections", COLLECTIONS)));
    var all = keys.items().stream().toList();
    all.forEach(key -> client.deleteItem(request -> request.tableName(table).key(key)));
    return !all.isEmpty();
  }
}
