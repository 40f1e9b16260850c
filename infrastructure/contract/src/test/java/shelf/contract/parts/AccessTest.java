package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.unique;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Launcher;
import shelf.contract.http.Errors;

/** Who may call, and what answers where no route does. */
class AccessTest {

  static final List<String> ADMIN_ROUTES =
      List.of(
          "GET /api/parts/admin",
          "POST /api/parts/admin",
          "GET /api/parts/admin/1",
          "PUT /api/parts/admin/1",
          "DELETE /api/parts/admin/1",
          "POST /api/parts/admin/bulk-create",
          "GET /api/parts/admin/1/price-explanation",
          "GET /api/parts/admin/categories",
          "POST /api/parts/admin/categories",
          "PUT /api/parts/admin/categories/1",
          "DELETE /api/parts/admin/categories/1",
          "GET /api/parts/admin/1/offers",
          "PUT /api/parts/admin/1/offers",
          "DELETE /api/parts/admin/1/offers",
          "POST /api/parts/admin/offers/bulk");

  private static final Parts PARTS = Parts.ofServer();
  private static final String UNSCOPED = Launcher.print("token", "--scope", "catalog.read");

  @ParameterizedTest
  @FieldSource("ADMIN_ROUTES")
  void adminRoute_withoutTokenOrScope_isRefusedByTheGateway(String route) {
    var request = route.split(" ");
    var anyone = PARTS.api().withoutToken();
    Errors.assertGateway(anyone.call(request[0], request[1]), 401, "Unauthorized");
    var unscoped = anyone.withToken(UNSCOPED);
    Errors.assertGateway(unscoped.call(request[0], request[1]), 403, "Forbidden");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST /api/parts/search|GET",
        "DELETE /api/parts/1|GET",
        "PATCH /api/parts/admin|GET, POST",
        "POST /api/parts/admin/1|DELETE, GET, PUT",
        "GET /api/parts/admin/categories/1|DELETE, PUT",
        "POST /api/parts/admin/1/offers|DELETE, GET, PUT",
        "GET /api/parts/admin/offers/bulk|POST",
        "POST /api/parts/admin/1/price-explanation|GET"
      })
  void wrongMethod_is405WithAllow(String route, String allowed) {
    var request = route.split(" ");
    var answer = PARTS.api().call(request[0], request[1]);
    Errors.assertDetail(answer, 405, "Method not allowed");
    assertThat(answer.header("allow")).hasValue(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/parts",
        "/api/parts/",
        "/api/parts/1/offers",
        "/api/parts/admin/",
        "/api/parts/admin/1/",
        "/api/parts/admin/categories/",
        "/api/parts/admin/1/prices",
        "/api/parts/categories"
      })
  void otherPath_isNoRoute(String path) {
    var answer = PARTS.api().get(path);
    Errors.assertRefused(answer);
    assertThat(answer.status()).isIn(404, 422);
  }

  @Test
  void openRoute_withoutTokenAndWithATrailingSlash_isServed() {
    long part = PARTS.created(PARTS.place(), unique("OPEN"));
    var anyone = PARTS.api().withoutToken();
    assertThat(anyone.get("/api/parts/" + part + "/").text())
        .isEqualTo(anyone.get("/api/parts/" + part).text());
    assertThat(anyone.get("/api/parts/search/?q=zzzz").status()).isEqualTo(200);
    var expired = anyone.withToken("x");
    assertThat(expired.get("/api/parts/search?q=zzzz").status()).isEqualTo(200);
  }
}
