package shelf.local.elsewhere;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import shelf.local.account.LocalCredentials;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Sends calls of a JSON protocol on to another AWS. They are signed anew: the keys they came with
 * are known here only.
 */
public final class Relay {

  private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
  private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();

  private final URI url;
  private final String service;
  private final AwsBasicCredentials credentials;

  Relay(URI url, String service, String account) {
    this.url = url;
    this.service = service;
    credentials = AwsBasicCredentials.create(account, LocalCredentials.SECRET_KEY);
  }

  /**
   * What the other one said, whatever that is.
   *
   * @param contentType as {@code application/x-amz-json-1.0}
   */
  public record Answer(int status, String contentType, byte[] body) {

    public boolean isSuccess() {
      return status == 200;
    }
  }

  /**
   * Makes a call.
   *
   * @param target as {@code DynamoDB_20120810.PutItem}
   * @param contentType of the body
   * @throws UncheckedIOException if the other one does not answer
   */
  public Answer send(String target, String contentType, byte[] body) {
    var signed = signed(target, contentType, body);
    var call =
        HTTP.prepareRequest(
            HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(signed.payload().orElseThrow())
                .build());
    try {
      var answer = call.call();
      var http = answer.httpResponse();
      return new Answer(
          http.statusCode(),
          http.firstMatchingHeader("Content-Type").orElse(contentType),
          answer.responseBody().map(Relay::read).orElseGet(() -> new byte[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SignedRequest signed(String target, String contentType, byte[] body) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(url)
            .encodedPath("/")
            .putHeader("Host", url.getAuthority())
            .putHeader("Content-Type", contentType)
            .putHeader("X-Amz-Target", target)
            .build();
    return SIGNER.sign(sign ->
        sign.identity(credentials)
            .request(request)
            .payload(ContentStreamProvider.fromByteArray(body))
            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
            .putProperty(AwsV4HttpSigner.REGION_NAME, LocalCredentials.REGION));
  }

  private static byte[] read(InputStream content) {
    try (content) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
