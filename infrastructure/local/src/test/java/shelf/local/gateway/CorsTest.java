package shelf.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorsTest {

  private static final String SHOP = "https://shop.example";

  @TempDir static Path directory;
  @TempDir static Path openDirectory;
  private static TestApi api;
  private static TestApi open;

  @BeforeAll
  static void start() {
    api = TestApi.start(directory);
    open = TestApi.start(openDirectory, Map.of("AllowedOrigins", "*"));
  }

  @AfterAll
  static void stop() {
    api.close();
    open.close();
  }

  private static HttpResponse<String> preflight(TestApi of, String path, String origin) {
    return of.send(
        of.request(path)
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "DELETE")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  @ParameterizedTest
  @CsvSource({"/admin", "/things/new", "/nothing"})
  void preflight_ofAllowedOrigin_is204WithoutToken(String path) {
    var answer = preflight(api, path, SHOP);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue(SHOP);
    assertThat(answer.headers().firstValue("access-control-allow-methods")).hasValue("GET,POST");
    assertThat(answer.headers().firstValue("access-control-allow-headers"))
        .hasValue("authorization,content-type");
    assertThat(answer.headers().firstValue("access-control-max-age")).hasValue("600");
  }

  @Test
  void preflight_ofForeignOrigin_is204WithoutPermission() {
    var answer = preflight(api, "/things/new", "https://evil.example");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-"));
  }

  @Test
  void preflight_whereAllMayCall_allowsAStar() {
    var answer = preflight(open, "/things/new", "https://any.example");

    assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("*");
  }

  @Test
  void options_withoutOrigin_isAnOrdinaryRequest() {
    var event = api.event(api.request("/echo/x").method("OPTIONS", BodyPublishers.noBody()));

    assertThat(event.path("routeKey").stringValue()).isEqualTo("ANY /echo/{proxy+}");
  }

  @Test
  void answer_toAllowedOrigin_hasTheApisHeadersInsteadOfTheFunctions() {
    var own = "{\"statusCode\":200,\"headers\":{\"Access-Control-Allow-Origin\":\"https://own\"}}";
    var header = Base64.getEncoder().encodeToString(own.getBytes(StandardCharsets.UTF_8));

    var answer = api.send(api.request("/say").header("X-Answer", header).header("Origin", SHOP));

    assertThat(answer.headers().allValues("access-control-allow-origin")).containsExactly(SHOP);
    assertThat(answer.headers().firstValue("access-control-expose-headers")).hasValue("ETag,Link");
  }

  @Test
  void answer_toForeignOrigin_hasNoCorsHeaders() {
    var answer = api.send(api.request("/things/new").header("Origin", "https://evil.example"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  @Test
  void refusal_toAllowedOrigin_canBeReadByThePage() {
    var answer = api.send(api.request("/admin").header("Origin", SHOP));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue(SHOP);
  }
}
