package shelf.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class EventTest {

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

  @Test
  void event_ofPlainRequest_hasTheMembersOfFormat2AndNoOthers() {
    var event = api.event(api.request("/things/new"));

    assertThat(event.propertyNames())
        .containsExactlyInAnyOrder(
            "version",
            "routeKey",
            "rawPath",
            "rawQueryString",
            "headers",
            "requestContext",
            "isBase64Encoded");
    assertThat(event.path("version").stringValue()).isEqualTo("2.0");
    assertThat(event.path("isBase64Encoded").booleanValue()).isFalse();
    assertThat(event.path("rawQueryString").stringValue()).isEmpty();
  }

  @Test
  void requestContext_ofPlainRequest_tellsWhoAsksHowAndWhen() {
    var event = api.event(api.request("/things/new").header("User-Agent", "test/1"));

    var context = event.path("requestContext");
    assertThat(context.path("stage").stringValue()).isEqualTo("$default");
    assertThat(context.path("accountId").stringValue()).isEqualTo("000000000000");
    assertThat(context.path("http").path("method").stringValue()).isEqualTo("GET");
    assertThat(context.path("http").path("path").stringValue()).isEqualTo("/things/new");
    assertThat(context.path("http").path("protocol").stringValue()).isEqualTo("HTTP/1.1");
    assertThat(context.path("http").path("sourceIp").stringValue()).isEqualTo("127.0.0.1");
    assertThat(context.path("http").path("userAgent").stringValue()).isEqualTo("test/1");
    assertThat(context.path("domainName").stringValue()).isEqualTo("127.0.0.1");
    assertThat(context.path("requestId").stringValue()).hasSize(16);
    assertThat(context.path("time").stringValue())
        .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
    assertThat(context.path("timeEpoch").longValue()).isGreaterThan(1_700_000_000_000L);
    assertThat(context.has("authorizer")).isFalse();
  }

  @Test
  void path_withEscapes_isRawInRawPath() {
    var event = api.event(api.request("/echo/a%2Fb/%D0%B6/..;x=1/%2e%2e"));

    assertThat(event.path("rawPath").stringValue()).isEqualTo("/echo/a%2Fb/%D0%B6/..;x=1/%2e%2e");
    assertThat(event.path("pathParameters").path("proxy").stringValue())
        .isEqualTo("a/b/ж/..;x=1/..");
  }

  @Test
  void query_withRepeatedKeys_isJoinedAndDecoded() {
    var event = api.event(api.request("/echo/q?a=1&b=x+y%26&a=2&%D0%B6=%C3%A9&flag&c=1=2&"));

    assertThat(event.path("rawQueryString").stringValue())
        .isEqualTo("a=1&b=x+y%26&a=2&%D0%B6=%C3%A9&flag&c=1=2&");
    assertThat(event.path("queryStringParameters").toString())
        .isEqualTo("{\"a\":\"1,2\",\"b\":\"x y&\",\"ж\":\"é\",\"flag\":\"\",\"c\":\"1=2\"}");
  }

  @Test
  void headers_repeatedInAnyCase_areLowerCaseAndJoined() {
    var answer =
        api.raw(
            """
            GET /echo/h HTTP/1.1\r
            Host: 127.0.0.1\r
            X-Thing: one\r
            x-thing: two\r
            Cookie: a=1; b=2\r
            COOKIE: c=3\r
            Connection: close\r
            \r
            """);

    assertThat(answer)
        .contains("\"x-thing\":\"one,two\"")
        .contains("\"cookies\":[\"a=1\",\"b=2\",\"c=3\"]")
        .contains("\"x-forwarded-proto\":\"http\"")
        .containsPattern("\"x-amzn-trace-id\":\"Root=1-[0-9a-f]{8}-[0-9a-f]{24}\"")
        .doesNotContain("\"cookie\":");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, false",
    "application/json;charset=UTF-8, false",
    "TEXT/Plain, false",
    "application/xml, false",
    "application/javascript, false",
    "application/x-www-form-urlencoded, true",
    "application/merge-patch+json, true",
    "multipart/form-data; boundary=x, true",
    "application/octet-stream, true",
  })
  void body_ofType_isTextOnlyForTheTypesAwsTakesAsText(String type, boolean base64) {
    var body = "{\"ж\": 1}";
    var event =
        api.event(
            api.request("/echo/b")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));

    assertThat(event.path("isBase64Encoded").booleanValue()).isEqualTo(base64);
    assertThat(decoded(event)).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void body_withoutType_isBase64() {
    var event = api.event(api.request("/echo/b").POST(BodyPublishers.ofString("x")));

    assertThat(event.path("isBase64Encoded").booleanValue()).isTrue();
  }

  @Test
  void body_thatIsNoUtf8_isBase64EvenAsJson() {
    var bytes = new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'};
    var event =
        api.event(
            api.request("/echo/b")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bytes)));

    assertThat(event.path("isBase64Encoded").booleanValue()).isTrue();
    assertThat(decoded(event)).isEqualTo(bytes);
  }

  private static byte[] decoded(JsonNode event) {
    var body = event.path("body").stringValue();
    return event.path("isBase64Encoded").booleanValue()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
