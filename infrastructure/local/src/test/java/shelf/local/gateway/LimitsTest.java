package shelf.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  private static final int MB = 1024 * 1024;
  private static final String TOO_LARGE = "{\"message\":\"Request Entity Too Large\"}";

  @TempDir static Path directory;
  private static TestApi api;

  @BeforeAll
  static void start() {
    api = TestApi.start(directory);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static int eventSize(int body) {
    var request = api.request("/say").header("Content-Type", "text/plain");
    return api.send(request.POST(BodyPublishers.ofString("x".repeat(body)))).statusCode();
  }

  @Test
  void event_of6MegabytesAtMost_reachesTheFunction() {
    var overhead =
        api.event(
                    api.request("/echo/x")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x".repeat(5 * MB))))
                .toString()
                .length()
            - 5 * MB;

    // /say answers 500 because there is no x-answer: the function was reached.
    assertThat(eventSize(6 * MB - overhead - 100)).isEqualTo(500);
    assertThat(eventSize(6 * MB - overhead + 100)).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"10485760", "10485761", "20000000"})
  void body_largerThanTheEventMayBe_is413(int bytes) {
    var answer = api.send(api.request("/echo/x").POST(BodyPublishers.ofByteArray(new byte[bytes])));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).isEqualTo(TOO_LARGE);
  }

  @Test
  void body_ofUnknownLengthOver10Megabytes_is413() {
    var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[11 * MB]));
    var answer = api.send(api.request("/echo/x").POST(body));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void body_announcedTooLarge_is413BeforeItIsSent() {
    var answer =
        api.raw(
            """
            POST /echo/x HTTP/1.1\r
            Host: 127.0.0.1\r
            Content-Length: 10485761\r
            Expect: 100-continue\r
            Connection: close\r
            \r
            """);

    assertThat(answer).startsWith("HTTP/1.1 413").endsWith(TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"6291456, 200", "6291457, 500"})
  void answer_of6Megabytes_isTheLargest(int bytes, int status) {
    assertThat(api.get("/large/" + bytes).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"9800, 200", "10240, 431"})
  void headers_over10240Bytes_are431(int bytes, int status) {
    var answer = api.send(api.request("/things/new").header("X-Long", "x".repeat(bytes)));

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  /** The server hangs up; a client that was not told would send its next request to nobody. */
  @Test
  void requestLine_longerThanIsRead_isTheLastOfItsConnection() {
    var answer = api.get("/echo/x?q=" + "x".repeat(70_000));

    assertThat(answer.statusCode()).isEqualTo(414);
    assertThat(answer.headers().firstValue("connection")).hasValue("close");
  }

  @ParameterizedTest
  @CsvSource({"9800, 200", "10240, 431", "70000, 414"})
  void requestLine_over10240Bytes_isRefused(int bytes, int status) {
    var answer = api.get("/echo/x?q=" + "x".repeat(bytes));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
  }
}
