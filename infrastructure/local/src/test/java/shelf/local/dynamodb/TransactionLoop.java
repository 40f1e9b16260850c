package shelf.local.dynamodb;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import shelf.local.iam.Permissions;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A process that writes transactions and prints the name of each one it got an answer for. */
final class TransactionLoop {

  static final int ITEMS = 10;

  private TransactionLoop() {}

  public static void main(String[] arguments) {
    var dynamoDb = LocalDynamoDb.start(Optional.of(Path.of(arguments[0])), new Permissions());
    dynamoDb.createTables(List.of(TestTables.BRANDS), TestTables::physicalName);
    for (var number = 0; ; number++) {
      var name = "transaction " + number;
      dynamoDb.client().transactWriteItems(request -> request.transactItems(puts(name)));
      System.out.println(name);
    }
  }

  private static List<TransactWriteItem> puts(String name) {
    return IntStream.range(0, ITEMS)
        .mapToObj(item ->
            TransactWriteItem.builder()
                .put(put ->
                    put.tableName("brands")
                        .item(
                            Map.of(
                                "brand_id", AttributeValue.fromS(name + "/" + item),
                                "name", AttributeValue.fromS(name))))
                .build())
        .toList();
  }
}
