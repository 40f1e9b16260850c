package shelf.local.dynamodb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import shelf.local.failure.StoreException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Makes the tables what the template says, without touching what is in them. */
record Tables(DynamoDbClient client, Optional<Path> directory) {

  void bringAbout(TableDefinition wanted) {
    existing(wanted.name())
        .ifPresentOrElse(
            table -> update(table, wanted), () -> client.createTable(wanted.request()));
    wanted.timeToLive().ifPresent(attribute -> expire(wanted.name(), attribute));
  }

  private Optional<TableDescription> existing(String name) {
    try {
      return Optional.of(client.describeTable(request -> request.tableName(name)).table());
    } catch (ResourceNotFoundException _) {
      return Optional.empty();
    }
  }

  private void update(TableDescription table, TableDefinition wanted) {
    requireSameKeys("Table " + wanted.name(), table.keySchema(), wanted.keys());
    wanted.globalIndexes().forEach(index -> update(table, wanted, index));
    if (table.streamSpecification() == null) {
      wanted.stream()
          .ifPresent(stream ->
              client.updateTable(
                  request -> request.tableName(wanted.name()).streamSpecification(stream)));
    }
  }

  private void update(TableDescription table, TableDefinition wanted, GlobalSecondaryIndex index) {
    find(table, index.indexName())
        .ifPresentOrElse(
            found ->
                requireSameKeys(
                    "Index " + index.indexName() + " of table " + wanted.name(),
                    found.keySchema(),
                    index.keySchema()),
            () -> add(wanted, index));
  }

  private void requireSameKeys(
      String what, List<KeySchemaElement> found, List<KeySchemaElement> wanted) {
    if (!found.equals(wanted)) {
      throw new StoreException(
          ("%s in %s has the keys %s, but template.yaml says %s:"
                  + " use another data directory, or delete this one.")
              .formatted(what, place(), keys(found), keys(wanted)));
    }
  }

  private String place() {
    return directory.map(Path::toString).orElse("memory");
  }

  private static String keys(List<KeySchemaElement> keys) {
    return String.join(
        ", ", keys.stream().map(key -> key.attributeName() + " " + key.keyType()).toList());
  }

  /** DynamoDB builds one index at a time, so each is waited for. */
  private void add(TableDefinition wanted, GlobalSecondaryIndex index) {
    client.updateTable(request ->
        request
            .tableName(wanted.name())
            .attributeDefinitions(wanted.attributes())
            .globalSecondaryIndexUpdates(creation(index)));
    Patience.await(
        "index " + index.indexName() + " of table " + wanted.name(),
        Duration.ofMinutes(5),
        () -> isActive(wanted.name(), index.indexName()));
  }

  private static GlobalSecondaryIndexUpdate creation(GlobalSecondaryIndex index) {
    return GlobalSecondaryIndexUpdate.builder()
        .create(create ->
            create
                .indexName(index.indexName())
                .keySchema(index.keySchema())
                .projection(index.projection()))
        .build();
  }

  private boolean isActive(String table, String index) {
    return existing(table)
        .flatMap(description -> find(description, index))
        .map(GlobalSecondaryIndexDescription::indexStatus)
        .filter(IndexStatus.ACTIVE::equals)
        .isPresent();
  }

  private static Optional<GlobalSecondaryIndexDescription> find(
      TableDescription table, String index) {
    return table.globalSecondaryIndexes().stream()
        .filter(found -> found.indexName().equals(index))
        .findAny();
  }

  private void expire(String table, String attribute) {
    var status =
        client
            .describeTimeToLive(request -> request.tableName(table))
            .timeToLiveDescription()
            .timeToLiveStatus();
    if (status == TimeToLiveStatus.DISABLED) {
      client.updateTimeToLive(request ->
          request
              .tableName(table)
              .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute)));
    }
  }
}
