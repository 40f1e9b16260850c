package shelf.local.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SiteTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Sources SOURCES =
      Sources.of(URI.create("http://127.0.0.1:9000"), Optional.empty());

  @TempDir Path home;

  private final Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
  private volatile long items = 521;

  @BeforeEach
  void start() throws Exception {
    Files.createDirectory(home.resolve("infrastructure"));
    openapi("openapi: 3.1.0\n");
    server.setHandler(new Handler.Sequence(new Site(home, this::status, SOURCES), new TheApi()));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8, <h1>Shelf</h1>",
    "/_local/shelf.css, text/css; charset=utf-8, prefers-color-scheme",
    "/_local/shelf.js, text/javascript; charset=utf-8, ./parts.js",
    "/_local/shelf.svg, image/svg+xml, <svg",
    "/docs, text/html; charset=utf-8, swagger-ui-bundle.js",
    "/docs/, text/html; charset=utf-8, swagger-ui-bundle.js",
    "/docs/docs.js, text/javascript; charset=utf-8, /openapi.yaml",
    "/docs/docs.css, text/css; charset=utf-8, dark-mode",
    "/docs/swagger-ui.css, text/css; charset=utf-8, .swagger-ui",
    "/docs/swagger-ui-bundle.js, text/javascript; charset=utf-8, SwaggerUIBundle",
    "/openapi.yaml, application/yaml, openapi: 3.1.0",
    "/_local/status, application/json, started_at",
  })
  void get_ownAddress_servesIt(String path, String type, String content) throws Exception {
    var answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(answer.body()).contains(content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/_local/shelf.js", "/openapi.yaml", "/_local/status"})
  void get_anyOtherPage_allowsNothingFromElsewhere(String path) throws Exception {
    var headers = get(path).headers();

    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("script-src")
        .doesNotContain("http");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs"})
  void get_page_hasNoInlineScriptAndNoForeignAddress(String path) throws Exception {
    assertThat(get(path).body())
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContainPattern("(?i)\\son[a-z]+=")
        .doesNotContain("<style", "style=", "http://", "https://", "javascript:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/../../etc/passwd",
        "/docs/../docs/docs.js",
        "/docs/%2e%2e/%2e%2e/etc/passwd",
        "/docs/..%2f..%2fetc%2fpasswd",
        "/docs/..%5c..%5cetc%5cpasswd",
        "/docs//docs.js",
        "/docs/docs.js;x=1",
        "/docs/docs%2ejs",
        "/%64ocs",
        "/docs/swagger-ui.js",
        "/docs/index.html",
        "/site/index.html",
        "/index.html",
        "/infrastructure/openapi.yaml",
        "/META-INF/MANIFEST.MF",
        "/_local/",
        "/_local/schedules/x/run",
        "/api/brands",
      })
  void get_anyOtherAddress_isNotTheSites(String target) throws Exception {
    // A socket, since HTTP clients tidy the path up before they send it.
    assertThat(raw("GET " + target + " HTTP/1.1"))
        .doesNotContain("root:", "swagger", "openapi: 3.1.0")
        .satisfiesAnyOf(
            answer -> assertThat(answer).contains("the API's"),
            answer -> assertThat(answer).startsWith("HTTP/1.1 400 "));
  }

  @Test
  void get_query_isIgnored() throws Exception {
    assertThat(get("/?from=docs").body()).contains("<h1>Shelf</h1>");
  }

  @Test
  void post_ownAddress_isNotAllowed() throws Exception {
    var request = HttpRequest.newBuilder(uri("/docs")).POST(BodyPublishers.ofString("x")).build();
    var answer = HTTP.send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    assertThat(answer.body()).isEqualTo("{\"message\":\"Method Not Allowed\"}");
  }

  @Test
  void post_anotherAddress_isNotTheSites() throws Exception {
    assertThat(raw("POST /api/brands/admin HTTP/1.1")).contains("the API's");
  }

  @Test
  void head_page_tellsTheLengthOnly() throws Exception {
    var request = HttpRequest.newBuilder(uri("/")).HEAD().build();
    var answer = HTTP.send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValueAsLong("Content-Length"))
        .hasValue(get("/").body().getBytes(UTF_8).length);
  }

  @Test
  void get_openapi_showsAnEditAtOnce() throws Exception {
    get("/openapi.yaml");
    openapi("openapi: 3.1.0 # edited\n");

    assertThat(get("/openapi.yaml").body()).isEqualTo("openapi: 3.1.0 # edited\n");
  }

  @Test
  void get_status_isLiveAndInSnakeCase() throws Exception {
    get("/_local/status");
    items = 522;

    var expected =
        """
        {"version": "0.1.0", "started_at": "2026-11-21T13:40:00Z", "url": "http://127.0.0.1:8080/",
         "functions": [{"name": "brands", "routes": 14}],
         "tables": [{"name": "brands", "items": 522}],
         "endpoints": {"dynamodb": "http://127.0.0.1:8000", "s3": "http://127.0.0.1:9000", "secretsmanager": "http://127.0.0.1:9100"},
         "credentials": {"access_key_id": "a", "secret_access_key": "b", "region": "c"},
         "buckets": ["media"], "data": "memory", "fx": "sample", "fx_recorded": {"CBR": "2025-04-01"}, "vk": "fake"}
        """;
    assertThat(json(get("/_local/status").body())).isEqualTo(json(expected));
  }

  private Status status() {
    return new Status(
        "0.1.0",
        Instant.parse("2026-11-21T13:40:00.123456Z"),
        URI.create("http://127.0.0.1:8080/"),
        List.of(new Status.Function("brands", 14)),
        List.of(new Status.Table("brands", items)),
        new Status.Endpoints(local(8000), local(9000), local(9100)),
        new Status.Credentials("a", "b", "c"),
        List.of("media"),
        "memory",
        Optional.of("sample"),
        Optional.of(Map.of("CBR", LocalDate.parse("2025-04-01"))),
        Optional.of("fake"));
  }

  private static URI local(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static Object json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private void openapi(String text) throws IOException {
    Files.writeString(home.resolve("infrastructure/openapi.yaml"), text);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return local(port()).resolve(path);
  }

  private int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  private String raw(String requestLine) throws IOException {
    try (var socket = new Socket("127.0.0.1", port())) {
      var head = requestLine + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** What comes behind the site: answers whatever is left to it. */
  private static final class TheApi extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      response.write(true, ByteBuffer.wrap("the API's".getBytes(UTF_8)), callback);
      return true;
    }
  }
}
