package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.RawHttp;
import shelf.contract.http.Errors;

/** Who may call, and what answers where no route does. */
@Apart
class AccessTest {

  static final List<String> ROUTES =
      List.of(
          "GET /api/projects/admin",
          "POST /api/projects/admin",
          "GET /api/projects/admin/1",
          "PUT /api/projects/admin/1",
          "DELETE /api/projects/admin/1",
          "PUT /api/projects/admin/1/vk-token",
          "GET /api/market/albums?projectId=1",
          "GET /api/market/items?projectId=1",
          "POST /api/market/createAlbum",
          "POST /api/market/editAlbum",
          "POST /api/market/deleteAlbum",
          "POST /api/market/refreshAll",
          "GET /api/market/jobs/0123456789abcdef0123456789abcdef");

  private static final List<String> BODIES =
      List.of(Market.PROJECTS, Market.CREATE, Market.EDIT, Market.DELETE, Market.REFRESH);

  private final Market market = Market.open();

  @ParameterizedTest
  @FieldSource("ROUTES")
  void route_withoutTokenOrScope_isRefusedByTheGateway(String route) {
    var parts = route.split(" ");
    var anyone = market.anyone();
    Errors.assertGateway(anyone.call(parts[0], parts[1]), 401, "Unauthorized");
    Errors.assertGateway(anyone.withToken("x.y.z").call(parts[0], parts[1]), 401, "Unauthorized");
    Errors.assertGateway(market.unscoped().call(parts[0], parts[1]), 403, "Forbidden");
  }

  @ParameterizedTest
  @FieldSource("ROUTES")
  void route_unknownProjectOrNoBody_isOurs(String route) {
    var parts = route.split(" ");
    var answer = market.admin().call(parts[0], parts[1].replaceFirst("(?<=[=/])1\\b", "999999"));
    assertThat(answer.status()).as("%s", answer).isIn(200, 404, 422);
    assertThat(answer.header("cache-control")).hasValue("no-store");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PATCH /api/projects/admin|GET, POST",
        "POST /api/projects/admin/1|DELETE, GET, PUT",
        "GET /api/projects/admin/1/vk-token|PUT",
        "DELETE /api/projects/admin/1/vk-token|PUT",
        "POST /api/market/albums|GET",
        "DELETE /api/market/items|GET",
        "GET /api/market/createAlbum|POST",
        "PUT /api/market/editAlbum|POST",
        "DELETE /api/market/deleteAlbum|POST",
        "GET /api/market/refreshAll|POST",
        "POST /api/market/jobs/1|GET"
      })
  void wrongMethod_is405WithAllow(String route, String allowed) {
    var answer = RawHttp.send(market.admin(), route);
    Errors.assertDetail(answer, 405, "Method not allowed");
    assertThat(answer.header("allow")).hasValue(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/projects",
        "GET /api/projects/1",
        "GET /api/projects/admin/1/secret",
        "PUT /api/projects/admin/1/vk-token/1",
        "GET /api/market",
        "GET /api/market/album",
        "GET /api/market/albums/1",
        "POST /api/market/createalbum",
        "GET /api/market/jobs",
        "GET /api/market/jobs/1/2"
      })
  void otherPath_is404(String route) {
    Errors.assertDetail(RawHttp.send(market.admin(), route), 404, "Not found");
    Errors.assertDetail(RawHttp.send(market.anyone(), route), 404, "Not found");
  }

  @Test
  void adminPath_withATrailingSlash_is404() {
    Errors.assertDetail(market.admin().get(Market.PROJECTS + "/"), 404, "Not found");
    var secret = market.admin().put(Market.PROJECTS + "/1/vk-token/", Map.of("token", "t"));
    Errors.assertDetail(secret, 404, "Not found");
  }

  @Test
  void body_thatIsNoJson_is415() {
    for (var path : BODIES) {
      var answer = market.admin().with("Content-Type", "text/plain").post(path, "{}");
      Errors.assertDetail(answer, 415, "Content-Type must be application/json");
    }
  }

  @Test
  void body_tooLarge_is413() {
    var body = "{\"title\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}";
    for (var path : BODIES) {
      Errors.assertDetail(market.admin().post(path, body), 413, "Request body too large");
    }
  }

  @Test
  void preflight_isAnsweredWithoutToken() {
    var asking =
        market
            .anyone()
            .with("Origin", "https://shop.example")
            .with("Access-Control-Request-Method", "POST")
            .with("Access-Control-Request-Headers", "authorization,content-type,idempotency-key");
    var answer = RawHttp.send(asking, "OPTIONS " + Market.CREATE);
    assertThat(answer.status()).isIn(200, 204);
    assertThat(answer.header("access-control-allow-methods")).get().asString().contains("POST");
  }
}
