package shelf.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Writes that happen all or not at all, over any tables of the account, at most {@value #MOST}.
 * Each has a condition; a rule about state is a condition here and never a read before the write.
 */
public final class Transaction {

  /** DynamoDB's own limit. */
  public static final int MOST = 100;

  private static final ReturnValuesOnConditionCheckFailure SHOW_OLD =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  private final DynamoDb dynamoDb;
  private final List<TransactWriteItem> writes = new ArrayList<>();

  Transaction(DynamoDb dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  public Transaction put(Table table, Item item, Expression condition) {
    return add(write ->
        write.put(put ->
            put.tableName(table.name())
                .item(item.attributes())
                .conditionExpression(condition.text())
                .expressionAttributeNames(emptyIsNull(condition.names()))
                .expressionAttributeValues(emptyIsNull(condition.values()))
                .returnValuesOnConditionCheckFailure(SHOW_OLD)));
  }

  public Transaction delete(Table table, Key key, Expression condition) {
    return add(write ->
        write.delete(delete ->
            delete
                .tableName(table.name())
                .key(Item.keyAttributes(key))
                .conditionExpression(condition.text())
                .expressionAttributeNames(emptyIsNull(condition.names()))
                .expressionAttributeValues(emptyIsNull(condition.values()))
                .returnValuesOnConditionCheckFailure(SHOW_OLD)));
  }

  public Transaction update(Table table, Key key, Update update) {
    var all = update.values();
    return add(write ->
        write.update(change ->
            change
                .tableName(table.name())
                .key(Item.keyAttributes(key))
                .updateExpression(update.change().text())
                .conditionExpression(update.condition().map(Expression::text).orElse(null))
                .expressionAttributeNames(emptyIsNull(update.names()))
                .expressionAttributeValues(emptyIsNull(all))
                .returnValuesOnConditionCheckFailure(SHOW_OLD)));
  }

  /** Writes nothing, but has the transaction refused if the condition does not hold. */
  public Transaction check(Table table, Key key, Expression condition) {
    return add(write ->
        write.conditionCheck(check ->
            check
                .tableName(table.name())
                .key(Item.keyAttributes(key))
                .conditionExpression(condition.text())
                .expressionAttributeNames(emptyIsNull(condition.names()))
                .expressionAttributeValues(emptyIsNull(condition.values()))
                .returnValuesOnConditionCheckFailure(SHOW_OLD)));
  }

  private Transaction add(Consumer<TransactWriteItem.Builder> write) {
    writes.add(TransactWriteItem.builder().applyMutation(write).build());
    return this;
  }

  private static <V> Map<String, V> emptyIsNull(Map<String, V> map) {
    return map.isEmpty() ? null : map;
  }

  /** The number of writes so far; the next one gets this index in a {@link Refusal}. */
  public int size() {
    return writes.size();
  }

  /**
   * Writes it all, or nothing. Conflicts with other transactions and throttling are tried again
   * with jitter. A lost answer is made good: a repeated transaction with the same token is the same
   * transaction.
   *
   * @return empty if it was written, otherwise the conditions that did not hold
   * @throws Unavailable if it could not be written in time; it may then still have been
   */
  public List<Refusal> commit() {
    return new Commit(dynamoDb, List.copyOf(writes)).run();
  }
}
