package shelf.local.dynamodb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call as it came over the wire.
 *
 * @param operation as {@code TransactWriteItems}
 * @param itemTables the table of each action of a transaction, in its order; empty for other calls
 * @param tables every table the call names; none for PartiQL
 */
record Call(String operation, List<String> itemTables, Set<String> tables) {

  private static final JsonMapper JSON = new JsonMapper();

  static Call of(String operation, byte[] body) {
    var request = JSON.readTree(body);
    var itemTables = actions(request).map(action -> action.path("TableName").asString("")).toList();
    var tables = new LinkedHashSet<>(itemTables);
    request.path("TableName").stringValueOpt().ifPresent(tables::add);
    tables.addAll(request.path("RequestItems").propertyNames());
    return new Call(operation, itemTables, tables);
  }

  /** A transaction's items are objects with a single member, the action: Put, Update, Get... */
  private static Stream<JsonNode> actions(JsonNode request) {
    return StreamSupport.stream(request.path("TransactItems").spliterator(), false)
        .flatMap(item -> StreamSupport.stream(item.spliterator(), false));
  }
}
