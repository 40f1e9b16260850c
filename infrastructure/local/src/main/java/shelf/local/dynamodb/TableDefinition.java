package shelf.local.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/**
 * A table as the template declares it.
 *
 * @param name its physical name
 * @param properties of {@code AWS::DynamoDB::Table}
 */
record TableDefinition(String name, Map<String, Object> properties) {

  CreateTableRequest request() {
    return CreateTableRequest.builder()
        .tableName(name)
        .attributeDefinitions(attributes())
        .keySchema(keys())
        .globalSecondaryIndexes(nullIfEmpty(globalIndexes()))
        .localSecondaryIndexes(nullIfEmpty(localIndexes()))
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .streamSpecification(stream().orElse(null))
        .build();
  }

  List<AttributeDefinition> attributes() {
    return maps(properties, "AttributeDefinitions")
        .map(attribute ->
            AttributeDefinition.builder()
                .attributeName(text(attribute, "AttributeName"))
                .attributeType(text(attribute, "AttributeType"))
                .build())
        .toList();
  }

  List<KeySchemaElement> keys() {
    return keys(properties);
  }

  List<GlobalSecondaryIndex> globalIndexes() {
    return maps(properties, "GlobalSecondaryIndexes")
        .map(index ->
            GlobalSecondaryIndex.builder()
                .indexName(text(index, "IndexName"))
                .keySchema(keys(index))
                .projection(projection(index))
                .build())
        .toList();
  }

  List<LocalSecondaryIndex> localIndexes() {
    return maps(properties, "LocalSecondaryIndexes")
        .map(index ->
            LocalSecondaryIndex.builder()
                .indexName(text(index, "IndexName"))
                .keySchema(keys(index))
                .projection(projection(index))
                .build())
        .toList();
  }

  Optional<StreamSpecification> stream() {
    return map(properties, "StreamSpecification")
        .map(stream ->
            StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(text(stream, "StreamViewType"))
                .build());
  }

  /** The attribute that says when an item expires, if items do. */
  Optional<String> timeToLive() {
    return map(properties, "TimeToLiveSpecification")
        .filter(ttl -> Boolean.parseBoolean(text(ttl, "Enabled")))
        .map(ttl -> text(ttl, "AttributeName"));
  }

  private static List<KeySchemaElement> keys(Map<?, ?> owner) {
    return maps(owner, "KeySchema")
        .map(key ->
            KeySchemaElement.builder()
                .attributeName(text(key, "AttributeName"))
                .keyType(text(key, "KeyType"))
                .build())
        .toList();
  }

  private static Projection projection(Map<?, ?> index) {
    var projection = map(index, "Projection").orElseThrow();
    var projected = list(projection, "NonKeyAttributes").map(String::valueOf).toList();
    return Projection.builder()
        .projectionType(text(projection, "ProjectionType"))
        .nonKeyAttributes(nullIfEmpty(projected))
        .build();
  }

  private static Stream<Map<?, ?>> maps(Map<?, ?> owner, String property) {
    return list(owner, property).map(element -> (Map<?, ?>) element);
  }

  private static Stream<?> list(Map<?, ?> owner, String property) {
    return owner.get(property) instanceof List<?> list ? list.stream() : Stream.empty();
  }

  private static Optional<Map<?, ?>> map(Map<?, ?> owner, String property) {
    return owner.get(property) instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
  }

  private static String text(Map<?, ?> owner, String property) {
    return String.valueOf(owner.get(property));
  }

  /** DynamoDB takes an index list that is absent, not one that is empty. */
  private static <T> List<T> nullIfEmpty(List<T> list) {
    return list.isEmpty() ? null : list;
  }
}
