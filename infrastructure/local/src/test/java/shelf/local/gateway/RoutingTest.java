package shelf.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /things/new          | GET /things/new                 | {}
          GET    | /things/%6Eew        | GET /things/new                 | {}
          GET    | /things/7            | GET /things/{id}                | {"id":"7"}
          POST   | /things/7            | ANY /things/{id}                | {"id":"7"}
          POST   | /things/new          | ANY /things/{id}                | {"id":"new"}
          GET    | /things/new/parts/1  | GET /things/new/parts/{part}    | {"part":"1"}
          GET    | /things/7/parts/1    | GET /things/{id}/parts/{part}   | {"id":"7","part":"1"}
          DELETE | /things/7/parts/1    | ANY /things/{proxy+}            | {"proxy":"7/parts/1"}
          GET    | /things/7/deep/1/2   | ANY /things/{id}/deep/{proxy+}  | {"id":"7","proxy":"1/2"}
          GET    | /things/7/deep/      | ANY /things/{id}/deep/{proxy+}  | {"id":"7","proxy":""}
          GET    | /things/             | ANY /things/{proxy+}            | {"proxy":""}
          GET    | /things/7/           | ANY /things/{proxy+}            | {"proxy":"7/"}
          GET    | /things/a%2Fb        | GET /things/{id}                | {"id":"a/b"}
          GET    | /things/%D0%B6+%20x  | GET /things/{id}                | {"id":"ж+ x"}
          GET    | /things//x           | ANY /things/{proxy+}            | {"proxy":"/x"}
          """)
  void route_ofRequest_isTheMostPrecise(String method, String path, String key, String variables) {
    var event = api.event(api.request(path).method(method, HttpRequest.BodyPublishers.noBody()));

    assertThat(event.path("routeKey").stringValue()).isEqualTo(key);
    assertThat(event.has("pathParameters") ? event.path("pathParameters").toString() : "{}")
        .isEqualTo(variables);
  }

  @ParameterizedTest
  @CsvSource({"/", "/things", "/nothing", "/Things/new", "/private/", "//private"})
  void request_withoutRoute_is404(String path) {
    var answer =
        api.send(HttpRequest.newBuilder(java.net.URI.create(api.url() + path.substring(1))));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
    assertThat(answer.headers().firstValue("apigw-requestid")).isPresent();
  }

  @Test
  void request_withWrongMethodAndNoCatchAll_is404() {
    var answer = api.send(api.request("/private").DELETE());

    assertThat(answer.statusCode()).isEqualTo(404);
  }
}
