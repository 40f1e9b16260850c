package shelf.aws;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import shelf.config.Config;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.regions.Region;

/**
 * Signs requests to one bucket that others will send (AWS Signature 4, in the query). Takes the
 * SDK's signer, which the client of DynamoDB brings along, and no client of S3. Calls nobody.
 *
 * <p>A signed request dies with the credentials that signed it, if those die first.
 */
public final class Presigner {

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsProvider credentials;
  private final String region;
  private final String bucketUrl;

  public Presigner(Config config, String bucket) {
    this.credentials = Credentials.of(config);
    this.region = config.region();
    this.bucketUrl =
        config
            .s3Endpoint()
            .map(local -> local + "/" + bucket)
            .orElseGet(() -> "https://" + bucket + ".s3." + region + "." + suffix(region));
  }

  private static String suffix(String region) {
    return Region.of(region).metadata().partition().dnsSuffix();
  }

  /**
   * For how long a signed request can be sent.
   *
   * @param from whole seconds
   */
  public record Validity(Instant from, Duration length) {}

  /**
   * @param key of plain characters, as all of our keys
   */
  public String get(String key, Validity validity) {
    return sign(SdkHttpMethod.GET, key, Map.of(), validity);
  }

  /**
   * @param headers with which it must be sent, each exactly so
   */
  public String put(String key, Map<String, String> headers, Validity validity) {
    return sign(SdkHttpMethod.PUT, key, headers, validity);
  }

  private String sign(
      SdkHttpMethod method, String key, Map<String, String> headers, Validity validity) {
    var request = SdkHttpRequest.builder().method(method).uri(URI.create(bucketUrl + "/" + key));
    headers.forEach(request::putHeader);
    var signed =
        signer.sign(sign ->
            sign.identity(credentials.resolveCredentials())
                .request(request.build())
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, validity.length())
                .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                .putProperty(
                    HttpSigner.SIGNING_CLOCK, Clock.fixed(validity.from(), ZoneOffset.UTC)));
    return signed.request().getUri().toString();
  }
}
