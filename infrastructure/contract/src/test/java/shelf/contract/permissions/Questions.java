package shelf.contract.permissions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** One call of each kind that there is to ask of data, by the action as which IAM knows it. */
final class Questions {

  static final String BUCKET = "media";

  /** Holds for nothing, so that a write that is let through writes nothing. */
  private static final String NEVER = "attribute_exists(nothing_has_this)";

  private static final Map<String, String> INDEXES =
      Map.of("search", "by-brand brand_scope", "car-models", "by-year listed_year");

  private Questions() {}

  static Map<String, Consumer<DynamoDbClient>> ofTable(String table) {
    var calls = new LinkedHashMap<String, Consumer<DynamoDbClient>>();
    calls.put("Scan", client -> client.scan(scan -> scan.tableName(table).limit(1)));
    if (INDEXES.containsKey(table)) {
      calls.put("QueryIndex", client -> query(client, table, INDEXES.get(table).split(" ")));
    }
    return calls;
  }

  private static void query(DynamoDbClient client, String table, String... index) {
    client.query(query ->
        query
            .tableName(table)
            .indexName(index[0])
            .keyConditionExpression(index[1] + " = :v")
            .expressionAttributeValues(Map.of(":v", AttributeValue.fromS("1"))));
  }

  static Map<String, Consumer<DynamoDbClient>> ofItem(String table, String collection) {
    var name = AttributeValue.fromS(collection);
    var key = Map.of("collection", name, "member", AttributeValue.fromS("-"));
    var keys = KeysAndAttributes.builder().keys(List.of(key)).build();
    return Map.of(
        "GetItem", it -> it.getItem(get -> get.tableName(table).key(key)),
        "BatchGetItem", it -> it.batchGetItem(get -> get.requestItems(Map.of(table, keys))),
        "Query", it -> query(it, table, name),
        "PutItem",
            it -> it.putItem(put -> put.tableName(table).item(key).conditionExpression(NEVER)),
        "UpdateItem",
            it -> it.updateItem(set -> set.tableName(table).key(key).conditionExpression(NEVER)),
        "DeleteItem",
            it -> it.deleteItem(no -> no.tableName(table).key(key).conditionExpression(NEVER)),
        "BatchWriteItem", it -> deleteInABatch(it, table, key),
        "ConditionCheckItem", it -> check(it, table, key));
  }

  private static void query(DynamoDbClient client, String table, AttributeValue collection) {
    client.query(query ->
        query
            .tableName(table)
            .keyConditionExpression("#c=:c")
            .expressionAttributeNames(Map.of("#c", "collection"))
            .expressionAttributeValues(Map.of(":c", collection)));
  }

  private static void deleteInABatch(
      DynamoDbClient client, String table, Map<String, AttributeValue> key) {
    var delete = WriteRequest.builder().deleteRequest(it -> it.key(key)).build();
    client.batchWriteItem(write -> write.requestItems(Map.of(table, List.of(delete))));
  }

  private static void check(DynamoDbClient client, String table, Map<String, AttributeValue> key) {
    var check =
        TransactWriteItem.builder()
            .conditionCheck(it -> it.tableName(table).key(key).conditionExpression(NEVER))
            .build();
    client.transactWriteItems(write -> write.transactItems(check));
  }

  /** Of an object that must be there; those that remove it come last. */
  static Map<String, Consumer<S3Client>> ofObject(String folder) {
    var key = folder + "some";
    var calls = new LinkedHashMap<String, Consumer<S3Client>>();
    calls.put("ListBucket", it -> it.listObjectsV2(list -> list.bucket(BUCKET).prefix(folder)));
    calls.put("GetObject", it -> it.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)));
    calls.put(
        "PutObject",
        it -> it.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString("a")));
    calls.put("DeleteObject", it -> it.deleteObject(no -> no.bucket(BUCKET).key(key)));
    calls.put("DeleteObjects", it -> deleteSome(it, key));
    return calls;
  }

  /** S3 answers 200 and says of each object whether it was refused. */
  private static void deleteSome(S3Client client, String key) {
    var one = Delete.builder().objects(ObjectIdentifier.builder().key(key).build()).build();
    var answer = client.deleteObjects(all -> all.bucket(BUCKET).delete(one));
    answer
        .errors()
        .forEach(error -> {
          throw new Clerk.Refused(error.code());
        });
  }

  static Map<String, Consumer<SecretsManagerClient>> ofSecret(String name) {
    return Map.of(
        "GetSecretValue", it -> it.getSecretValue(get -> get.secretId(name)),
        "PutSecretValue", it -> it.putSecretValue(put -> put.secretId(name).secretString("a")),
        "CreateSecret", it -> it.createSecret(create -> create.name(name).secretString("a")),
        "DescribeSecret", it -> it.describeSecret(describe -> describe.secretId(name)),
        "DeleteSecret", it -> it.deleteSecret(delete -> delete.secretId(name)),
        "RestoreSecret", it -> it.restoreSecret(restore -> restore.secretId(name)));
  }
}
