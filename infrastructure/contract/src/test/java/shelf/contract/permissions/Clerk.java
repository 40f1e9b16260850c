package shelf.contract.permissions;

import java.net.URI;
import java.util.Set;
import shelf.local.EmbeddedAws;
import shelf.local.account.LocalCredentials;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Plain clients with somebody's credentials. */
record Clerk(DynamoDbClient tables, S3Client bucket, SecretsManagerClient secrets)
    implements AutoCloseable {

  private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();
  private static final Set<String> DENIED = Set.of("AccessDenied", "AccessDeniedException");

  /**
   * @param function its physical name, as {@code car-models}
   */
  static Clerk function(EmbeddedAws aws, String function) {
    return of(aws, LocalCredentials.functionKey(function));
  }

  /** Who may do everything. */
  static Clerk developer(EmbeddedAws aws) {
    return of(aws, LocalCredentials.ACCESS_KEY);
  }

  private static Clerk of(EmbeddedAws aws, String key) {
    var s3 = S3Client.builder().forcePathStyle(true);
    return new Clerk(
        with(DynamoDbClient.builder(), key, aws.dynamoDb()).httpClient(HTTP).build(),
        with(s3, key, aws.s3()).httpClient(HTTP).build(),
        with(SecretsManagerClient.builder(), key, aws.secretsManager()).httpClient(HTTP).build());
  }

  private static <B extends AwsClientBuilder<B, ?>> B with(B builder, String key, URI endpoint) {
    var credentials = AwsBasicCredentials.create(key, LocalCredentials.SECRET_KEY);
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(LocalCredentials.REGION))
        .credentialsProvider(StaticCredentialsProvider.create(credentials));
  }

  /** One of many objects of a call was. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String code) {
      super(code);
    }
  }

  /** Whether a call is let through, whatever it then meets. */
  static boolean may(Runnable call) {
    try {
      call.run();
      return true;
    } catch (AwsServiceException e) {
      return !DENIED.contains(e.awsErrorDetails().errorCode());
    } catch (Refused e) {
      return !DENIED.contains(e.getMessage());
    }
  }

  @Override
  public void close() {
    tables.close();
    bucket.close();
    secrets.close();
  }
}
