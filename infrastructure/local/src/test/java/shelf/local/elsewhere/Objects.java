package shelf.local.elsewhere;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import shelf.local.account.LocalCredentials;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects of an S3, as the developer sees them. */
final class Objects {

  private Objects() {}

  static void put(URI endpoint, String bucket, String key) {
    with(
        endpoint,
        s3 -> s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString("content")));
  }

  static List<String> keys(URI endpoint, String bucket) {
    return with(
        endpoint,
        s3 ->
            s3.listObjectsV2(l -> l.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList());
  }

  private static <T> T with(URI endpoint, Function<S3Client, T> work) {
    try (var s3 =
        S3Client.builder()
            .endpointOverride(endpoint)
            .forcePathStyle(true)
            .region(Region.of(LocalCredentials.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY)))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      return work.apply(s3);
    }
  }
}
