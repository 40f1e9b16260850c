package shelf.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  private static final String FAILED = "{\"message\":\"Internal Server Error\"}";

  @TempDir static Path directory;
  private static TestApi api;

  @BeforeAll
  static void start() {
    api = TestApi.start(directory, Duration.ofSeconds(4));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> returned(String json) {
    var answer = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    return api.send(api.request("/say").header("X-Answer", answer));
  }

  @Test
  void answer_withEverything_reachesTheClient() {
    var answer =
        returned(
            """
            {"statusCode": 201, "headers": {"Location": "/x/1", "X-Count": 3, "Content-Type": "a/b"},
             "cookies": ["a=1; Path=/", "b=2"], "body": "ж", "isBase64Encoded": false}
            """);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("ж");
    assertThat(answer.headers().firstValue("location")).hasValue("/x/1");
    assertThat(answer.headers().firstValue("x-count")).hasValue("3");
    assertThat(answer.headers().firstValue("content-type")).hasValue("a/b");
    assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1; Path=/", "b=2");
    assertThat(answer.headers().firstValue("apigw-requestid")).isPresent();
  }

  @Test
  void answer_inBase64_isDecoded() {
    var answer = returned("{\"statusCode\":200,\"body\":\"aGk=\",\"isBase64Encoded\":true}");

    assertThat(answer.body()).isEqualTo("hi");
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain;charset=UTF-8");
  }

  @Test
  void answer_ofStatusAlone_hasNoBodyAndNoType() {
    var answer = returned("{\"statusCode\":204}");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("content-type")).isEmpty();
  }

  @Test
  void answer_withoutStatusCode_isTheJsonBodyOf200() {
    var answer = returned("{\"a\": [1]}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"a\": [1]}");
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
  }

  @Test
  void answer_ofJsonString_isItsText() {
    assertThat(returned("\"hello\"").body()).isEqualTo("hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "{\"statusCode\":\"many\"}",
        "{\"statusCode\":99}",
        "{\"statusCode\":200,\"body\":{\"a\":1}}",
        "{\"statusCode\":200,\"headers\":[\"a\"]}",
        "{\"statusCode\":200,\"headers\":{\"a\":[1]}}",
        "{\"statusCode\":200,\"headers\":{\"a b\":\"1\"}}",
        "{\"statusCode\":200,\"headers\":{\"a\":\"1\\r\\nx: y\"}}",
        "{\"statusCode\":200,\"cookies\":\"a=1\"}",
        "{\"statusCode\":200,\"body\":\"?\",\"isBase64Encoded\":true}",
      })
  void answer_malformed_is500(String json) {
    var answer = returned(json);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo(FAILED);
  }

  @Test
  void function_thatThrows_is500AndIsLogged() throws Exception {
    var answer = api.get("/fail");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo(FAILED);
    assertThat(directory.resolve("broken.log")).content().contains("no such mode");
  }

  @Test
  void function_slowerThanItsTimeout_is500() {
    var answer = api.get("/brief");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo(FAILED);
  }

  @Test
  void function_slowerThanTheGatewayWaits_is503() {
    var answer = api.get("/slow");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
  }
}
