package shelf.local.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shelf.local.account.LocalCredentials;
import shelf.local.iam.Permissions;
import shelf.local.template.Resource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Uploads in signed chunks, one after the other on one connection, as the AWS SDK sends them. */
class WholeRequestsTest {

  /** Without the handler, one in twelve of them fails. */
  private static final int UPLOADS = 200;

  @Test
  void uploads_onOneConnection_noneIsTriedAgain() {
    try (var s3 = LocalS3.start(Optional.empty(), new Permissions());
        var client = withoutRetries(s3)) {
      s3.createBuckets(
          List.of(new Resource("MediaBucket", "AWS::S3::Bucket", Map.of())), id -> "media");
      for (int i = 0; i < UPLOADS; i++) {
        var key = "%03d".formatted(i);
        client.putObject(put -> put.bucket("media").key(key), RequestBody.fromString(key));
      }
      var stored = client.listObjectsV2(list -> list.bucket("media")).contents();
      assertThat(stored).hasSize(UPLOADS).extracting(S3Object::size).containsOnly(3L);
    }
  }

  private static S3Client withoutRetries(LocalS3 s3) {
    var keys = AwsBasicCredentials.create(LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY);
    return S3Client.builder()
        .endpointOverride(s3.endpoint())
        .forcePathStyle(true)
        .region(Region.of(LocalCredentials.REGION))
        .credentialsProvider(StaticCredentialsProvider.create(keys))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(o -> o.retryStrategy(retry -> retry.maxAttempts(1)))
        .build();
  }
}
