package shelf.local.dynamodb;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** What a table's stream holds, as {@code INSERT a}. */
record StreamRecords(LocalDynamoDb dynamoDb, String key) {

  List<String> of(String table) {
    var arn =
        dynamoDb
            .client()
            .describeTable(request -> request.tableName(table))
            .table()
            .latestStreamArn();
    return dynamoDb
        .streams()
        .describeStream(request -> request.streamArn(arn))
        .streamDescription()
        .shards()
        .stream()
        .flatMap(shard -> records(arn, shard).stream())
        .map(record -> record.eventNameAsString() + " " + record.dynamodb().keys().get(key).s())
        .toList();
  }

  private List<Record> records(String arn, Shard shard) {
    var iterator =
        dynamoDb
            .streams()
            .getShardIterator(request ->
                request
                    .streamArn(arn)
                    .shardId(shard.shardId())
                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    return dynamoDb.streams().getRecords(request -> request.shardIterator(iterator)).records();
  }
}
