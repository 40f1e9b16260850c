package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.anyone;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.RawHttp;

/** Addresses and methods that are no route, or nearly one. */
@ExtendWith(Unchanged.class)
class RoutingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/brands/1/parts",
        "GET /api/brands/admin/1/2",
        "GET /api/brands//",
        "GET /api/brands/search//",
        "GET /api/brands/1//",
        "GET /api/brands/admin/stats/more",
        "POST /api/brands/admin/bulk-create/1",
        "PATCH /api/brands/a/b/c"
      })
  void unknownPath_ofTheGroup_is404InOurShape(String request) {
    Errors.assertDetail(RawHttp.send(admin(), request), 404, "Not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /api/brandss", "GET /api", "GET /API/BRANDS"})
  void unknownPath_ofNoGroup_isTheGateways404(String request) {
    Errors.assertGateway(RawHttp.send(admin(), request), 404, "Not Found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/brands/admin/",
        "POST /api/brands/admin/",
        "GET /api/brands/admin/1/",
        "PUT /api/brands/admin/1/",
        "DELETE /api/brands/admin/1/",
        "POST /api/brands/admin/bulk-create/",
        "GET /api/brands/admin/bulk-delete/?ids=1",
        "POST /api/brands/admin/bulk-delete/?ids=1",
        "DELETE /api/brands/admin/bulk-delete/?ids=1",
        "GET /api/brands/admin/stats/"
      })
  void adminPath_withTrailingSlash_is404WithAndWithoutToken(String request) {
    Errors.assertDetail(RawHttp.send(admin(), request), 404, "Not found");
    Errors.assertDetail(RawHttp.send(anyone(), request), 404, "Not found");
  }

  @ParameterizedTest
  @CsvSource({
    "POST /api/brands, GET",
    "DELETE /api/brands, GET",
    "PUT /api/brands/, GET",
    "PATCH /api/brands/1, GET",
    "DELETE /api/brands/1, GET",
    "PUT /api/brands/1, GET",
    "POST /api/brands/1, GET",
    "POST /api/brands/search, GET",
    "PATCH /api/brands/search, GET",
    "POST /api/brands/1/, GET",
    "DELETE /api/brands/search/, GET",
    "PATCH /api/brands/admin, 'GET, POST'",
    "DELETE /api/brands/admin, 'GET, POST'",
    "PATCH /api/brands/admin/1, 'DELETE, GET, PUT'",
    "POST /api/brands/admin/1, 'DELETE, GET, PUT'",
    "PATCH /api/brands/admin/bulk-delete, 'DELETE, GET, POST, PUT'"
  })
  void wrongMethod_is405WithAllow(String request, String allowed) {
    var answer = RawHttp.send(admin(), request);
    Errors.assertDetail(answer, 405, "Method not allowed");
    assertThat(answer.header("allow")).hasValue(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/brands/", "/api/brands/search/?name=zzz", "/api/brands/?limit=1"})
  void openPath_withTrailingSlash_isServedWithoutRedirect(String path) {
    assertThat(anyone().get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/brands/?limit=0", "/api/brands/search/", "/api/brands/x/"})
  void openPath_withTrailingSlashAndFault_is422(String path) {
    assertThat(Errors.faults(anyone().get(path))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/brands/%FF/", "/api/brands/%C3%28/"})
  void openPath_notUtf8WithTrailingSlash_is422(String path) {
    assertThat(Errors.faults(RawHttp.send(anyone(), "GET " + path)))
        .containsExactly("malformed path");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/brands, GET",
    "/api/brands/1, GET",
    "/api/brands/, GET",
    "/api/brands/admin, 'GET, POST'",
    "/api/brands/admin/1, 'DELETE, GET, PUT'"
  })
  void options_ofAKnownPath_is204WithAllow(String path, String allowed) {
    var answer = RawHttp.send(anyone(), "OPTIONS " + path);
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("allow")).hasValue(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "FOO", "HEAD"})
  void strangeMethod_isRefused(String method) {
    assertThat(RawHttp.send(admin(), method + " /api/brands/1").status()).isBetween(400, 499);
  }
}
