package shelf.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedRequestTest {

  private static final String TAIL = " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

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
  @ValueSource(
      strings = {
        "/echo/%zz",
        "/echo/%",
        "/echo/%2",
        "/echo/%C3%28",
        "/echo/%00",
        "/echo/%u0041",
        "/echo/../x",
        "/echo/%2e%2e/x",
        "/echo/a%2Fb",
        "/echo//x",
        "/echo/a;b=c",
        "/echo/a\\b",
        "/echo/%5c",
        "/echo/x?%zz",
        "/echo/x?a=%FF&=&&b",
        "/echo/\u00ff",
        "/echo/x?q=|^`{}",
        "http://other.example/echo/x",
        "/echo/x#fragment",
        "/echo/x?a=1?b=2",
      })
  void path_howeverOdd_isPassedOnOrRefused(String target) {
    assertThat(api.raw("GET " + target + TAIL)).matches("(?s)HTTP/1\\.1 (200|4\\d\\d) .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/echo/a%2Fb", "/echo//x", "/echo/a;b", "/echo/%2e%2e/x"})
  void path_thatIsPassedOn_isRaw(String target) {
    assertThat(api.raw("GET " + target + TAIL)).contains("\"rawPath\":\"" + target + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /echo/\0x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET  HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "nonsense\r\n\r\n",
        "GET /echo/x HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /echo/x HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
        "GET /echo/x HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
        "POST /echo/x HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
        "POST /echo/x HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
        "POST /echo/x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n"
            + "Connection: close\r\n\r\n0\r\n\r\n",
        "POST /echo/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
            + "Connection: close\r\n\r\nzz\r\n\r\n",
        "GET /echo/x HTTP/1.1\r\nHost: a\r\nno colon\r\nConnection: close\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "CONNECT a:80 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
      })
  void request_malformed_is4xx(String request) {
    assertThat(api.raw(request)).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROPFIND", "BREW", "get", "TRACE", "PATCH"})
  void method_unknown_isPassedOn(String method) {
    assertThat(api.raw(method + " /echo/x" + TAIL))
        .startsWith("HTTP/1.1 200")
        .contains("\"method\":\"" + method + "\"");
  }

  @Test
  void host_thatIsNotOurs_isPassedOn() {
    var answer = api.raw("GET /echo/x HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .contains("\"domainName\":\"shop.example\"")
        .contains("\"domainPrefix\":\"shop\"");
  }

  @Test
  void refusal_ofMalformedRequest_isJson() {
    assertThat(api.raw("GET /echo/x HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .contains("application/json")
        .endsWith("{\"message\":\"Bad Request\"}");
  }

  @Test
  void server_afterAllThat_stillServes() {
    assertThat(api.get("/things/new").statusCode()).isEqualTo(200);
    assertThat(api.get("/things/new").headers().firstValue("server")).isEmpty();
  }
}
