package shelf.local.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The shards of one stream, and where the next records of each are. */
final class TableStream {

  private static final Logger LOG = LoggerFactory.getLogger(TableStream.class);

  /** What GetRecords gives at most. */
  private static final int PAGE = 1_000;

  private final DynamoDbStreamsClient client;
  private final String arn;
  private final Map<String, String> iterators = new HashMap<>();

  TableStream(DynamoDbStreamsClient client, String arn) {
    this.client = client;
    this.arn = arn;
  }

  List<Shard> shards() {
    var shards = new ArrayList<Shard>();
    var last = Optional.<String>empty();
    do {
      var start = last.orElse(null);
      var page =
          client
              .describeStream(request -> request.streamArn(arn).exclusiveStartShardId(start))
              .streamDescription();
      shards.addAll(page.shards());
      last = Optional.ofNullable(page.lastEvaluatedShardId());
    } while (last.isPresent());
    return shards;
  }

  /**
   * The next records of a shard.
   *
   * @param after sequence number of the last record that is settled; empty: from the start
   * @param limit at most so many
   */
  GetRecordsResponse read(String shardId, String after, int limit) {
    try {
      return readAt(iterators.computeIfAbsent(shardId, id -> iterator(id, after)), shardId, limit);
    } catch (ExpiredIteratorException e) {
      return readAt(iterator(shardId, after), shardId, limit);
    } catch (TrimmedDataAccessException e) {
      // DynamoDB Local says so, too, of the first record of a shard that was looked into before.
      if (!after.isEmpty()) {
        LOG.warn("Records of {} expired before they were read: {}", arn, e.getMessage());
      }
      return readAt(iterator(shardId, ""), shardId, limit);
    }
  }

  /**
   * Makes the next read of every shard start after what is settled, instead of after what was read.
   */
  void rewind() {
    iterators.clear();
  }

  private GetRecordsResponse readAt(String iterator, String shardId, int limit) {
    var response =
        client.getRecords(request -> request.shardIterator(iterator).limit(Math.min(limit, PAGE)));
    if (response.nextShardIterator() == null) {
      iterators.remove(shardId);
    } else {
      iterators.put(shardId, response.nextShardIterator());
    }
    return response;
  }

  private String iterator(String shardId, String after) {
    return client
        .getShardIterator(request -> {
          request.streamArn(arn).shardId(shardId);
          if (after.isEmpty()) {
            request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
          } else {
            request
                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                .sequenceNumber(after);
          }
        })
        .shardIterator();
  }
}
