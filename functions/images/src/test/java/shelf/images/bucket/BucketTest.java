package shelf.images.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.config.Config;
import shelf.table.Unavailable;
import software.amazon.awssdk.services.s3.model.S3Exception;

class BucketTest {

  private static final String KEY = "uploads/products/x";

  private HttpServer server;

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** A bucket whose store answers so. */
  private Bucket answering(HttpHandler handler) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", handler);
    server.start();
    return Bucket.connect(
        Config.of(
            Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "nobody",
                "AWS_SECRET_ACCESS_KEY", "nothing",
                "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1",
                "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + server.getAddress().getPort(),
                "MEDIA_BUCKET", "media")));
  }

  private static void send(HttpExchange exchange, int status, String xml) throws IOException {
    var bytes = xml.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/xml");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static HttpHandler object(int length, int sent) {
    return exchange -> {
      exchange.sendResponseHeaders(200, length);
      exchange.getResponseBody().write(new byte[sent]);
      exchange.getResponseBody().flush();
      exchange.close();
    };
  }

  @Test
  void read_brokenOff_isUnavailable() throws IOException {
    var bucket = answering(object(100_000, 50_000));
    assertThatThrownBy(() -> bucket.read(KEY, 200_000)).isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> bucket.read(KEY, 60_000)).isInstanceOf(Unavailable.class);
  }

  @Test
  void read_whole_isAsMuchAsIsWanted() throws IOException {
    var bucket = answering(object(100_000, 100_000));
    assertThat(bucket.read(KEY, 100_001)).hasValueSatisfying(it -> assertThat(it).hasSize(100_000));
    assertThat(bucket.read(KEY, 60_000)).hasValueSatisfying(it -> assertThat(it).hasSize(60_000));
  }

  @ParameterizedTest
  @CsvSource({
    "400, RequestTimeout, true",
    "400, ExpiredToken, true",
    "409, OperationAborted, true",
    "503, SlowDown, true",
    "500, InternalError, true",
    "400, InvalidArgument, false",
    "403, AccessDenied, false"
  })
  void call_answeredByAnError_isUnavailableIfItPasses(int status, String code, boolean passes)
      throws IOException {
    var xml = "<Error><Code>" + code + "</Code><Message>no</Message></Error>";
    var bucket = answering(exchange -> send(exchange, status, xml));
    assertThatThrownBy(() -> bucket.read(KEY, 1))
        .isInstanceOf(passes ? Unavailable.class : S3Exception.class);
  }

  @Test
  void list_emptyPageThatIsNotTheLast_isNotTheEnd() throws IOException {
    var bucket =
        answering(exchange -> {
          boolean isSecond = exchange.getRequestURI().getQuery().contains("continuation-token=on");
          send(exchange, 200, isSecond ? page("", KEY) : page("on"));
        });
    assertThat(bucket.list("uploads/", "")).extracting(Bucket.Listed::key).containsExactly(KEY);
    assertThat(bucket.listAll("uploads/")).extracting(Bucket.Listed::key).containsExactly(KEY);
  }

  /**
   * @param next empty for the last page
   */
  private static String page(String next, String... keys) {
    var xml = new StringBuilder("<ListBucketResult><IsTruncated>").append(!next.isEmpty());
    xml.append("</IsTruncated>");
    if (!next.isEmpty()) {
      xml.append("<NextContinuationToken>").append(next).append("</NextContinuationToken>");
    }
    for (var key : keys) {
      xml.append("<Contents><Key>").append(key).append("</Key>");
      xml.append("<LastModified>2026-11-22T00:00:00.000Z</LastModified></Contents>");
    }
    return xml.append("</ListBucketResult>").toString();
  }
}
