package shelf.local.dynamodb;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shelf.local.template.Resource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table as a template declares it, and a client that shows every failure. */
final class TestTables {

  static final Resource BRANDS = table("BrandsTable", "brand_id", "name");

  private TestTables() {}

  static Resource table(String id, String key, String indexKey) {
    return new Resource(
        id,
        "AWS::DynamoDB::Table",
        Map.of(
            "AttributeDefinitions",
            List.of(attribute(key), attribute(indexKey)),
            "KeySchema",
            List.of(hashKey(key)),
            "GlobalSecondaryIndexes",
            List.of(
                Map.of(
                    "IndexName", "by-" + indexKey,
                    "KeySchema", List.of(hashKey(indexKey)),
                    "Projection", Map.of("ProjectionType", "ALL"))),
            "BillingMode",
            "PAY_PER_REQUEST",
            "StreamSpecification",
            Map.of("StreamViewType", "NEW_AND_OLD_IMAGES"),
            "TimeToLiveSpecification",
            Map.of("AttributeName", "expires_at", "Enabled", true)));
  }

  /** {@code BrandsTable}: {@code brands}. */
  static String physicalName(String id) {
    return id.replace("Table", "").toLowerCase(Locale.ROOT);
  }

  static Map<String, AttributeValue> brand(String id) {
    return Map.of(
        "brand_id", AttributeValue.fromS(id), "name", AttributeValue.fromS("Brand " + id));
  }

  /** A client without retries. */
  static DynamoDbClient client(URI endpoint, String accessKey) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "any")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(
            configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }

  private static Map<String, Object> attribute(String name) {
    return Map.of("AttributeName", name, "AttributeType", "S");
  }

  private static Map<String, Object> hashKey(String name) {
    return Map.of("AttributeName", name, "KeyType", "HASH");
  }
}
