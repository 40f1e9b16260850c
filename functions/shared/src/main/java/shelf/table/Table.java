package shelf.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Reads and simple writes of one table. Writes that must hold together are a {@link Transaction}.
 * Every method throws {@link Unavailable} when DynamoDB does not answer.
 */
public final class Table {

  private static final int BATCH_GET = 100;

  private final String name;
  private final DynamoDb dynamoDb;

  Table(String name, DynamoDb dynamoDb) {
    this.name = name;
    this.dynamoDb = dynamoDb;
  }

  public String name() {
    return name;
  }

  /** The item as it is now: a consistent read. */
  public Optional<Item> get(Key key) {
    var response =
        DynamoDb.call(() ->
            dynamoDb
                .client()
                .getItem(
                    get -> get.tableName(name).key(Item.keyAttributes(key)).consistentRead(true)));
    return Optional.of(response)
        .filter(found -> found.hasItem())
        .map(found -> new Item(found.item()));
  }

  /** The items that exist of those asked for, as they are now. Any number of keys. */
  public Map<Key, Item> getAll(Collection<Key> keys) {
    return getAll(keys, true);
  }

  /** The same for half the price, but what was written a moment ago may be missing. */
  public Map<Key, Item> getAllLately(Collection<Key> keys) {
    return getAll(keys, false);
  }

  private Map<Key, Item> getAll(Collection<Key> keys, boolean consistent) {
    var found = new HashMap<Key, Item>();
    keys.stream()
        .distinct()
        .gather(Gatherers.windowFixed(BATCH_GET))
        .forEach(some -> getBatch(some, consistent).forEach(item -> found.put(item.key(), item)));
    return found;
  }

  private List<Item> getBatch(List<Key> keys, boolean consistent) {
    var items = new ArrayList<Item>();
    var left = keys.stream().map(Item::keyAttributes).toList();
    for (int tries = 0; !left.isEmpty(); tries++) {
      var asked = KeysAndAttributes.builder().keys(left).consistentRead(consistent).build();
      var response =
          DynamoDb.call(
              () -> dynamoDb.client().batchGetItem(get -> get.requestItems(Map.of(name, asked))));
      response
          .responses()
          .getOrDefault(name, List.of())
          .forEach(found -> items.add(new Item(found)));
      var refused = response.unprocessedKeys().get(name);
      left = refused == null ? List.of() : refused.keys();
      dynamoDb.pauseIfLeft(left, tries);
    }
    return items;
  }

  /** The items in order, read on over DynamoDB's pages until the limit or the end. */
  public List<Item> query(Query query) {
    var items = new ArrayList<Item>();
    Map<String, AttributeValue> from = query.after().map(m -> start(query, m)).orElse(Map.of());
    do {
      var response = page(query, from, query.limit() - items.size());
      response.items().forEach(found -> items.add(new Item(found)));
      from = response.lastEvaluatedKey();
    } while (!from.isEmpty() && items.size() < query.limit());
    return items;
  }

  /** As many of them as one call reads: no more than 1 MB, however few items that are. */
  public Piece piece(Query query) {
    var from = query.after().map(m -> start(query, m)).orElse(Map.of());
    var response = page(query, from, query.limit());
    var items = response.items().stream().map(Item::new).toList();
    return new Piece(items, response.hasLastEvaluatedKey());
  }

  private static Map<String, AttributeValue> start(Query query, String member) {
    var key = Item.at(new Key(query.collection(), member));
    return query
        .index()
        .map(index -> key.with(index.attribute(), index.value()))
        .orElse(key)
        .attributes();
  }

  private QueryResponse page(Query query, Map<String, AttributeValue> from, int limit) {
    var values = new HashMap<String, AttributeValue>();
    var whole = query.index().map(Query.Index::value).orElse(query.collection());
    values.put(":whole", AttributeValue.fromS(whole));
    if (!query.prefix().isEmpty()) {
      values.put(":prefix", AttributeValue.fromS(query.prefix()));
    }
    query
        .between()
        .ifPresent(range -> {
          values.put(":first", AttributeValue.fromS(range.first()));
          values.put(":last", AttributeValue.fromS(range.last()));
        });
    var request =
        QueryRequest.builder()
            .tableName(name)
            .indexName(query.index().map(Query.Index::name).orElse(null))
            .keyConditionExpression(query.condition())
            .expressionAttributeNames(Expression.namesIn(query.condition()))
            .expressionAttributeValues(values)
            .consistentRead(query.consistent())
            .scanIndexForward(!query.descending())
            .exclusiveStartKey(from.isEmpty() ? null : from)
            .limit(limit)
            .build();
    return DynamoDb.call(() -> dynamoDb.client().query(request));
  }

  /**
   * Adds to a number of an item, which is made if it is not there.
   *
   * @return the number after the addition
   */
  public long add(Key key, String attribute, long amount) {
    var response =
        DynamoDb.call(() ->
            dynamoDb
                .client()
                .updateItem(update ->
                    update
                        .tableName(name)
                        .key(Item.keyAttributes(key))
                        .updateExpression("ADD #n :n")
                        .expressionAttributeNames(Map.of("#n", attribute))
                        .expressionAttributeValues(
                            Map.of(":n", AttributeValue.fromN(Long.toString(amount))))
                        .returnValues(ReturnValue.UPDATED_NEW)));
    return new Item(response.attributes()).number(attribute);
  }

  /** Writes one item, whatever is there. */
  public void put(Item item) {
    written(() -> dynamoDb.client().putItem(put -> put.tableName(name).item(item.attributes())));
  }

  /** Writes one item if the condition holds of what is there; answers whether it did. */
  public boolean put(Item item, Expression condition) {
    return written(() ->
        dynamoDb
            .client()
            .putItem(put ->
                put.tableName(name)
                    .item(item.attributes())
                    .conditionExpression(condition.text())
                    .expressionAttributeNames(condition.names())
                    .expressionAttributeValues(
                        condition.values().isEmpty() ? null : condition.values())));
  }

  /** Changes one item if the update's condition holds; answers whether it did. */
  public boolean update(Key key, Update update) {
    return written(() ->
        dynamoDb
            .client()
            .updateItem(change ->
                change
                    .tableName(name)
                    .key(Item.keyAttributes(key))
                    .updateExpression(update.change().text())
                    .conditionExpression(update.condition().map(Expression::text).orElse(null))
                    .expressionAttributeNames(update.names())
                    .expressionAttributeValues(
                        update.values().isEmpty() ? null : update.values())));
  }

  /** A write that meets a transaction on its item is tried again, as transactions are. */
  private boolean written(Supplier<?> write) {
    for (int tries = 1; ; tries++) {
      try {
        DynamoDb.call(write);
        return true;
      } catch (ConditionalCheckFailedException e) {
        return false;
      } catch (TransactionConflictException e) {
        dynamoDb.pauseForRival(tries, e);
      }
    }
  }

  /** So many items, in no order. For jobs that replay a table, never for a request. */
  public Scanned scan(Optional<Key> after, int limit) {
    var from = after.map(Item::keyAttributes).orElse(null);
    var response =
        DynamoDb.call(() ->
            dynamoDb
                .client()
                .scan(scan -> scan.tableName(name).exclusiveStartKey(from).limit(limit)));
    var items = response.items().stream().map(Item::new).toList();
    var last = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
    return new Scanned(items, Optional.ofNullable(last).map(key -> new Item(key).key()));
  }

  /**
   * A part of a table.
   *
   * @param next the key behind which to go on, if there is more
   */
  public record Scanned(List<Item> items, Optional<Key> next) {}

  /** A list of writes that hold together. */
  public Transaction transaction() {
    return new Transaction(dynamoDb);
  }

  /** Unconditional writes of many items, in no order. */
  public BatchWrite batchWrite() {
    return new BatchWrite(this, dynamoDb);
  }
}
