package shelf.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.local.dynamodb.LocalDynamoDb;
import shelf.local.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the functions know from VK: albums, items, jobs, albums under way and what became of a
 * token. Projects and their tokens are not VK's. A project is then as it was before its first
 * refresh.
 */
record VkCopies(DynamoDbClient client, String table) {

  private static final String TABLE = "AlbumsTable";
  private static final List<String> COLLECTIONS =
      List.of("albums#", "items#", "album-items#", "job#", "creations", "token#");

  /** None if the template has no table for them. */
  static Optional<VkCopies> in(Template template, LocalDynamoDb dynamoDb) {
    return template.resources("AWS::DynamoDB::Table").stream()
        .filter(resource -> resource.id().equals(TABLE))
        .map(resource -> new VkCopies(dynamoDb.client(), template.physicalName(resource.id())))
        .findFirst();
  }

  /**
   * Drops those of every project.
   *
   * @return whether there were any
   */
  boolean drop() {
    var keys =
        client
            .scanPaginator(request ->
                request
                    .tableName(table)
                    .consistentRead(true)
                    .projectionExpression("#collection, #member")
                    .expressionAttributeNames(
                        Map.of("#collection", "collection", "#member", "member")))
            .items()
            .stream()
            .filter(VkCopies::isCopy)
            .toList();
    keys.forEach(key -> client.deleteItem(request -> request.tableName(table).key(key)));
    return !keys.isEmpty();
  }

  /** A project's refresh under way is its member {@code refresh}. */
  private static boolean isCopy(Map<String, AttributeValue> key) {
    var collection = key.get("collection").s();
    return COLLECTIONS.stream().anyMatch(collection::startsWith)
        || collection.startsWith("project#") && key.get("member").s().equals("refresh");
  }
}
