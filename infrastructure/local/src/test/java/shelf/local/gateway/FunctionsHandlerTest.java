package shelf.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsHandlerTest {

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

  private static HttpRequest.Builder invoke(String name, String event) {
    return api.request("/2015-03-31/functions/" + name + "/invocations")
        .POST(BodyPublishers.ofString(event));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EchoFunction",
        "echo",
        "arn:aws:lambda:eu-central-1:000000000000:function:echo",
        "arn%3Aaws%3Alambda%3Aeu-central-1%3A000000000000%3Afunction%3Aecho"
      })
  void invoke_byAnyName_answersWhatTheFunctionReturned(String name) {
    var answer = api.send(invoke(name, "{\"a\":1}"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"a\":1}");
    assertThat(answer.headers().firstValue("x-amz-function-error")).isEmpty();
  }

  @Test
  void invoke_ofFailingFunction_reportsTheError() {
    var answer = api.send(invoke("broken", "{}"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("x-amz-function-error")).hasValue("Unhandled");
    assertThat(answer.body())
        .contains("\"errorMessage\":\"no such mode\"")
        .contains("\"errorType\":\"java.lang.IllegalStateException\"");
  }

  @Test
  void invoke_ofUnknownFunction_is404() {
    var answer = api.send(invoke("nobody", "{}"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("x-amzn-errortype"))
        .hasValue("ResourceNotFoundException");
  }

  @Test
  void invoke_withoutJson_is400() {
    assertThat(api.send(invoke("echo", "{")).statusCode()).isEqualTo(400);
  }

  @Test
  void invoke_over6Megabytes_is413() {
    var event = '"' + "x".repeat(6 * 1024 * 1024 - 1) + '"';

    assertThat(api.send(invoke("echo", event)).statusCode()).isEqualTo(413);
  }

  @Test
  void invoke_asEvent_is202() {
    var request = invoke("echo", "{}").header("X-Amz-Invocation-Type", "Event");

    assertThat(api.send(request).statusCode()).isEqualTo(202);
  }

  @Test
  void invoke_byAWebPage_is403() {
    var request = invoke("echo", "{}").header("Origin", "http://127.0.0.1:1");

    assertThat(api.send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void invoke_underAForeignHostName_is403() {
    var answer =
        api.raw(
            """
            POST /2015-03-31/functions/echo/invocations HTTP/1.1\r
            Host: rebound.example\r
            Content-Length: 2\r
            Connection: close\r
            \r
            {}\
            """);

    assertThat(answer).startsWith("HTTP/1.1 403");
  }
}
