package shelf.local.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shelf.local.iam.Arns;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** By which attribute each table and index is partitioned. */
final class KeySchemas {

  private final Map<String, String> byArn = new ConcurrentHashMap<>();

  void add(TableDefinition table) {
    add(Arns.table(table.name()), table.keys());
    table
        .globalIndexes()
        .forEach(index -> add(Arns.index(table.name(), index.indexName()), index.keySchema()));
    table
        .localIndexes()
        .forEach(index -> add(Arns.index(table.name(), index.indexName()), index.keySchema()));
  }

  private void add(String arn, Iterable<KeySchemaElement> keys) {
    for (var key : keys) {
      if (key.keyType() == KeyType.HASH) {
        byArn.put(arn, key.attributeName());
      }
    }
  }

  /** Empty if the template has no such table or index. */
  Optional<String> partitionKey(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }
}
