package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.RawHttp;
import shelf.contract.http.Errors;

/** Who may call, and what answers where no route does. */
@Apart
class AccessTest {

  static final List<String> ADMIN =
      List.of(
          "POST /admin/marketplace/car-models",
          "GET /admin/marketplace/car-models/{id}",
          "PUT /admin/marketplace/car-models/{id}",
          "DELETE /admin/marketplace/car-models/{id}",
          "PUT /admin/marketplace/languages",
          "PUT /admin/marketplace/attribute-types",
          "PUT /admin/marketplace/color-types");

  static final List<String> READS =
      List.of(
          "/marketplace/car-models/{id}",
          "/marketplace/car-models/{id}?lang=uk",
          "/marketplace/car-models?brand_id={brand}&limit=1",
          "/marketplace/languages",
          "/marketplace/attribute-types",
          "/marketplace/color-types");

  private static final String ORIGIN = "https://shop.example";

  private final Garage garage = Garage.open();
  private final long brand = garage.newBrand();
  private final long id = garage.created(Cars.full(brand));

  private String filled(String route) {
    return route.replace("{id}", "" + id).replace("{brand}", "" + brand);
  }

  /** All that these requests could change. */
  private List<String> seen() {
    return Stream.concat(
            Stream.of("/marketplace/car-models?brand_id=" + brand, "/admin" + Garage.path(id)),
            References.shipped().keySet().stream().map(list -> "/marketplace/" + list))
        .map(path -> garage.admin().get(path).text())
        .toList();
  }

  /** A request that would succeed, but for who sends it. */
  private Answer send(Api api, String route) {
    var path = filled(route).replaceFirst("/$", "");
    var list = References.shipped().get(path.substring(path.lastIndexOf('/') + 1));
    var body =
        switch (route.split(" ")[0]) {
          case "POST", "PUT" -> list == null ? Cars.bare(brand).toString() : list;
          default -> "";
        };
    var typed = api.with("Content-Type", "application/json");
    return RawHttp.send(typed, filled(route), body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @FieldSource("ADMIN")
  void adminRoute_withoutTokenOrScope_isRefusedAndNothingChanges(String route) {
    var before = seen();
    Errors.assertGateway(send(garage.anyone(), route), 401, "Unauthorized");
    Errors.assertGateway(send(garage.anyone().withToken("x.y.z"), route), 401, "Unauthorized");
    Errors.assertGateway(send(garage.unscoped(), route), 403, "Forbidden");
    assertThat(seen()).isEqualTo(before);
    assertThat(send(garage.admin(), route).status()).isBetween(200, 204);
  }

  @ParameterizedTest
  @FieldSource("READS")
  void read_isOpenToAnybody_alsoWithATrailingSlash(String route) {
    var path = filled(route);
    var answer = garage.anyone().get(path);
    assertThat(answer.status()).isEqualTo(200);
    var parts = path.split("\\?", 2);
    var slashed = parts[0] + "/" + (parts.length > 1 ? "?" + parts[1] : "");
    assertThat(garage.anyone().get(slashed).text()).isEqualTo(answer.text());
    assertThat(garage.anyone().get(slashed).header("etag")).isEqualTo(answer.header("etag"));
    assertThat(garage.anyone().withToken("expired").get(path).text()).isEqualTo(answer.text());
    assertThat(garage.unscoped().get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST /marketplace/car-models|GET",
        "DELETE /marketplace/car-models|GET",
        "PUT /marketplace/car-models/{id}|GET",
        "DELETE /marketplace/car-models/{id}|GET",
        "PUT /marketplace/languages|GET",
        "POST /marketplace/attribute-types|GET",
        "DELETE /marketplace/color-types|GET",
        "GET /admin/marketplace/car-models|POST",
        "PUT /admin/marketplace/car-models|POST",
        "POST /admin/marketplace/car-models/{id}|DELETE, GET, PUT",
        "PATCH /admin/marketplace/car-models/{id}|DELETE, GET, PUT",
        "GET /admin/marketplace/languages|PUT",
        "POST /admin/marketplace/attribute-types|PUT",
        "DELETE /admin/marketplace/color-types|PUT"
      })
  void wrongMethod_is405WithAllow(String route, String allowed) {
    for (var api : List.of(garage.anyone(), garage.admin())) {
      var answer = RawHttp.send(api, filled(route));
      Errors.assertDetail(answer, 405, "Method not allowed");
      assertThat(answer.header("allow")).hasValue(allowed);
    }
    assertThat(garage.detail(id, "en").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/marketplace",
        "/marketplace/",
        "/marketplace/cars",
        "/marketplace/car-models/{id}/seats",
        "/marketplace/car-models/{id}//",
        "/marketplace/car-models//",
        "/marketplace/languages/en",
        "/marketplace/Languages",
        "/marketplace//languages",
        "/admin/marketplace",
        "/admin/marketplace/",
        "/admin/marketplace/cars",
        "/admin/marketplace/car-models/",
        "/admin/marketplace/car-models/{id}/",
        "/admin/marketplace/car-models/{id}/seats",
        "/admin/marketplace/languages/",
        "/admin/marketplace/languages/en"
      })
  void otherPath_is404(String path) {
    for (var method : List.of("GET ", "PUT ", "DELETE ", "POST ")) {
      for (var api : List.of(garage.anyone(), garage.admin())) {
        var answer = RawHttp.send(api, method + filled(path));
        Errors.assertDetail(answer, 404, "Not found");
      }
    }
  }

  /** No authorizer has looked at who calls through the catch-all. */
  @ParameterizedTest
  @FieldSource("ADMIN")
  void adminRoute_withATrailingSlash_isNeverServed(String route) {
    var before = seen();
    for (var api : List.of(garage.anyone(), garage.admin())) {
      Errors.assertDetail(send(api, route + "/"), 404, "Not found");
    }
    assertThat(seen()).isEqualTo(before);
  }

  private static String header(Answer answer, String name) {
    return answer.header(name).orElse("").toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @CsvSource({
    "/admin/marketplace/car-models, POST, 'authorization,content-type,idempotency-key'",
    "/admin/marketplace/car-models/{id}, PUT, 'authorization,content-type,if-match'",
    "/admin/marketplace/car-models/{id}, GET, authorization",
    "/admin/marketplace/car-models/{id}, DELETE, 'authorization,if-match'",
    "/admin/marketplace/languages, PUT, 'authorization,content-type,if-match'",
    "/marketplace/car-models/{id}, GET, if-none-match",
    "/marketplace/languages, GET, if-none-match"
  })
  void preflight_isAnsweredWithoutToken(String path, String method, String headers) {
    var asking =
        garage
            .anyone()
            .with("Origin", ORIGIN)
            .with("Access-Control-Request-Method", method)
            .with("Access-Control-Request-Headers", headers);
    var answer = RawHttp.send(asking, "OPTIONS " + filled(path));
    assertThat(answer.status()).isIn(200, 204);
    assertThat(header(answer, "access-control-allow-origin")).isIn("*", ORIGIN);
    assertThat(answer.header("access-control-allow-methods")).get().asString().contains(method);
    assertThat(header(answer, "access-control-allow-headers")).contains(headers.split(","));
  }

  @Test
  void answer_toAnotherOrigin_exposesOurHeaders() {
    for (var path : List.of("/marketplace/car-models", "/marketplace/car-models/987654321")) {
      var answer = garage.anyone().with("Origin", ORIGIN).get(path);
      assertThat(header(answer, "access-control-allow-origin")).isIn("*", ORIGIN);
      assertThat(header(answer, "access-control-expose-headers").split(" *, *"))
          .contains("etag", "link", "location", "x-next-cursor", "idempotent-replayed");
    }
  }
}
