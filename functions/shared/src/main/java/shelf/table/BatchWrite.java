package shelf.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Puts and deletes of single items, 25 to a call, each item by itself. */
public final class BatchWrite {

  /** DynamoDB's own limit for one call. */
  public static final int MOST = 25;

  private final Table table;
  private final DynamoDb dynamoDb;
  private final List<WriteRequest> writes = new ArrayList<>();

  BatchWrite(Table table, DynamoDb dynamoDb) {
    this.table = table;
    this.dynamoDb = dynamoDb;
  }

  public BatchWrite put(Collection<Item> items) {
    for (var item : items) {
      writes.add(WriteRequest.builder().putRequest(put -> put.item(item.attributes())).build());
    }
    return this;
  }

  /** The keys must differ from each other and from those of the items put. */
  public BatchWrite delete(Collection<Key> keys) {
    for (var key : keys) {
      var attributes = Item.keyAttributes(key);
      writes.add(WriteRequest.builder().deleteRequest(delete -> delete.key(attributes)).build());
    }
    return this;
  }

  /**
   * @throws Unavailable if some of the writes may not have been made
   */
  public void send() {
    writes.stream().gather(Gatherers.windowFixed(MOST)).forEach(this::send);
  }

  private void send(List<WriteRequest> batch) {
    var left = batch;
    for (int tries = 0; !left.isEmpty(); tries++) {
      var asked = Map.of(table.name(), left);
      var response =
          DynamoDb.call(() -> dynamoDb.client().batchWriteItem(w -> w.requestItems(asked)));
      left = response.unprocessedItems().getOrDefault(table.name(), List.of());
      dynamoDb.pauseIfLeft(left, tries);
    }
  }
}
