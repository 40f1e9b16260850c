package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Shop.path;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

  static final List<String> WRITES =
      List.of(
          "POST /products",
          "PATCH /products/{id}",
          "DELETE /products/{id}",
          "PUT /admin/products/categories");

  static final List<String> READS =
      List.of("/products/{id}", "/products/categories", "/products/colors", "/products/enums");

  private static final String ORIGIN = "https://shop.example";

  private final Shop shop = Shop.open();
  private final String id = shop.created(Cards.full());

  /** A write that would succeed, but for who sends it. */
  private Answer write(Api api, String route) {
    var body =
        switch (route.split(" ")[0]) {
          case "POST" -> Cards.bare().toString();
          case "PATCH" -> "{\"price_rub\": 1}";
          case "PUT" -> shop.tree().toString();
          default -> "";
        };
    var typed = api.with("Content-Type", "application/json");
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return RawHttp.send(typed, route.replace("{id}", id), bytes);
  }

  @ParameterizedTest
  @FieldSource("WRITES")
  void write_withoutTokenOrScope_isRefusedAndNothingChanges(String route) {
    var before = new Ledger(shop).contents();
    Errors.assertGateway(write(shop.anyone(), route), 401, "Unauthorized");
    Errors.assertGateway(write(shop.anyone().withToken("x.y.z"), route), 401, "Unauthorized");
    Errors.assertGateway(write(shop.unscoped(), route), 403, "Forbidden");
    assertThat(new Ledger(shop).contents()).isEqualTo(before);
    assertThat(write(shop.admin(), route).status()).isBetween(200, 204);
  }

  @ParameterizedTest
  @FieldSource("READS")
  void read_isOpenToAnybody_alsoWithATrailingSlash(String route) {
    var path = route.replace("{id}", id);
    var answer = shop.anyone().get(path);
    assertThat(answer.status()).isEqualTo(200);
    var slashed = shop.anyone().get(path + "/");
    assertThat(slashed.text()).isEqualTo(answer.text());
    assertThat(slashed.header("etag")).isEqualTo(answer.header("etag"));
    assertThat(shop.anyone().withToken("expired").get(path).text()).isEqualTo(answer.text());
    assertThat(shop.unscoped().get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT /products|GET, POST",
        "DELETE /products|GET, POST",
        "PUT /products/{id}|DELETE, GET, PATCH",
        "POST /products/{id}|DELETE, GET, PATCH",
        "POST /products/colors|DELETE, GET, PATCH",
        "PUT /products/enums|DELETE, GET, PATCH",
        "PUT /products/categories|DELETE, GET, PATCH",
        "GET /admin/products/categories|PUT",
        "POST /admin/products/categories|PUT",
        "DELETE /admin/products/categories|PUT"
      })
  void wrongMethod_is405WithAllow(String route, String allowed) {
    var request = route.replace("{id}", id).split(" ");
    for (var api : List.of(shop.anyone(), shop.admin())) {
      var answer = api.call(request[0], request[1]);
      Errors.assertDetail(answer, 405, "Method not allowed");
      assertThat(answer.header("allow")).hasValue(allowed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/products",
        "/admin/products/",
        "/admin/products/categories/",
        "/admin/products/colors",
        "/admin/products/{id}",
        "/products/{id}/reviews",
        "/products/{id}//",
        "/products/categories/cat_chairs",
        "/products/colors/white/",
        "/products//"
      })
  void otherPath_is404(String path) {
    var target = path.replace("{id}", id);
    Refused.assertMissing(RawHttp.get(shop.anyone(), target));
    Refused.assertMissing(RawHttp.get(shop.admin(), target));
    Refused.assertMissing(
        RawHttp.send(
            shop.admin().with("Content-Type", "application/json"), "PUT " + target, new byte[0]));
  }

  /** No authorizer has looked at who calls through the catch-all. */
  @ParameterizedTest
  @FieldSource("WRITES")
  void write_withATrailingSlash_isNeverDone(String route) {
    var before = new Ledger(shop).contents();
    for (var api : List.of(shop.anyone(), shop.admin())) {
      assertThat(write(api, route + "/").status()).isIn(404, 405);
    }
    assertThat(new Ledger(shop).contents()).isEqualTo(before);
  }

  /** A product has no name of a list, whoever asks with what method. */
  @ParameterizedTest
  @ValueSource(strings = {"colors", "enums", "categories"})
  void changeOrDelete_ofAList_is404(String list) {
    Refused.assertMissing(shop.change(list, "{}"));
    Refused.assertMissing(shop.delete(list));
  }

  private static String header(Answer answer, String name) {
    return answer.header(name).orElse("").toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @CsvSource({
    "/products, POST, 'authorization,content-type,idempotency-key'",
    "/products/{id}, PATCH, 'authorization,content-type,if-match'",
    "/products/{id}, DELETE, 'authorization,if-match'",
    "/products/{id}, GET, if-none-match",
    "/products/categories, GET, if-none-match",
    "/admin/products/categories, PUT, 'authorization,content-type,if-match'"
  })
  void preflight_isAnsweredWithoutToken(String path, String method, String headers) {
    var asking =
        shop.anyone()
            .with("Origin", ORIGIN)
            .with("Access-Control-Request-Method", method)
            .with("Access-Control-Request-Headers", headers);
    var answer = RawHttp.send(asking, "OPTIONS " + path.replace("{id}", id));
    assertThat(answer.status()).isIn(200, 204);
    assertThat(header(answer, "access-control-allow-origin")).isIn("*", ORIGIN);
    assertThat(answer.header("access-control-allow-methods")).get().asString().contains(method);
    assertThat(header(answer, "access-control-allow-headers")).contains(headers.split(","));
  }

  @Test
  void answer_toAnotherOrigin_exposesOurHeaders() {
    for (var path : List.of(path(id), "/products/nothing", "/products/categories")) {
      var answer = shop.anyone().with("Origin", ORIGIN).get(path);
      assertThat(header(answer, "access-control-allow-origin")).isIn("*", ORIGIN);
      assertThat(header(answer, "access-control-expose-headers").split(" *, *"))
          .contains("etag", "location", "idempotent-replayed");
    }
  }
}
