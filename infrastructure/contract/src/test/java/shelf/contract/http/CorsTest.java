package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.anyone;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.RawHttp;

/** What a browser asks before, and may read after, a call from another origin's page. */
class CorsTest {

  private static final String ORIGIN = "https://shop.example";

  private static String header(Answer answer, String name) {
    return answer.header(name).orElse("").toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/brands, GET, if-none-match",
    "/api/brands/1, GET, if-none-match",
    "/api/brands/admin, POST, 'authorization,content-type,idempotency-key'",
    "/api/brands/admin/1, PUT, 'authorization,if-match,content-type'",
    "/api/brands/admin/1, DELETE, 'authorization,if-match'",
    "/api/brands/admin/bulk-create, POST, 'authorization,idempotency-key'"
  })
  void preflight_isAnsweredWithoutToken(String path, String method, String headers) {
    var asking =
        anyone()
            .with("Origin", ORIGIN)
            .with("Access-Control-Request-Method", method)
            .with("Access-Control-Request-Headers", headers);
    var answer = RawHttp.send(asking, "OPTIONS " + path);
    assertThat(answer.status()).isIn(200, 204);
    assertThat(header(answer, "access-control-allow-origin")).isIn("*", ORIGIN);
    assertThat(answer.header("access-control-allow-methods")).get().asString().contains(method);
    assertThat(header(answer, "access-control-allow-headers")).contains(headers.split(","));
    assertThat(header(answer, "access-control-max-age")).isEqualTo("600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/brands",
        "/api/brands/admin",
        "/api/brands/999999999",
        "/api/brands?limit=0"
      })
  void answer_toAnotherOrigin_exposesOurHeaders(String path) {
    var answer = admin().with("Origin", ORIGIN).get(path);
    assertThat(header(answer, "access-control-allow-origin")).isIn("*", ORIGIN);
    assertThat(header(answer, "access-control-expose-headers").split(" *, *"))
        .contains("etag", "link", "location", "x-next-cursor", "idempotent-replayed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/brands", "/api/brands/999999999"})
  void answer_withoutOrigin_hasNoCorsHeaders(String path) {
    assertThat(anyone().get(path).headers().keySet())
        .noneMatch(h -> h.startsWith("access-control"));
  }
}
