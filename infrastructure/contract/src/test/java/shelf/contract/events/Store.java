package shelf.contract.events;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shelf.local.EmbeddedAws;
import shelf.local.account.LocalCredentials;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of brands, kept aside and put back. */
final class Store implements AutoCloseable {

  private static final String TABLE = "brands";

  private final DynamoDbClient client;

  Store(EmbeddedAws aws) {
    var credentials =
        AwsBasicCredentials.create(LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY);
    client =
        DynamoDbClient.builder()
            .endpointOverride(aws.dynamoDb())
            .region(Region.of(LocalCredentials.REGION))
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  List<Map<String, AttributeValue>> items() {
    return client.scanPaginator(scan -> scan.tableName(TABLE).consistentRead(true)).items().stream()
        .toList();
  }

  void restore(List<Map<String, AttributeValue>> items) {
    for (var item : items()) {
      if (!items.contains(item)) {
        client.deleteItem(delete -> delete.tableName(TABLE).key(key(item)));
      }
    }
    items.forEach(item -> client.putItem(put -> put.tableName(TABLE).item(item)));
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .filter(entry -> List.of("collection", "member").contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void close() {
    client.close();
  }
}
