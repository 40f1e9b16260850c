package shelf.local.dynamodb;

import java.net.URI;
import shelf.local.account.LocalCredentials;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The embedded AWS's own clients of its own DynamoDB. */
record Clients(SdkHttpClient http, DynamoDbClient tables, DynamoDbStreamsClient streams)
    implements AutoCloseable {

  static Clients of(URI endpoint) {
    var http = UrlConnectionHttpClient.create();
    var credentials =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY));
    var region = Region.of(LocalCredentials.REGION);
    return new Clients(
        http,
        DynamoDbClient.builder()
            .endpointOverride(endpoint)
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build(),
        DynamoDbStreamsClient.builder()
            .endpointOverride(endpoint)
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build());
  }

  @Override
  public void close() {
    tables.close();
    streams.close();
    http.close();
  }
}
