package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.images.Owner.announced;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
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
          "POST {product}/images",
          "PATCH {product}/images/reorder",
          "DELETE {product}/images/{image}",
          "POST {product}/images/uploads",
          "POST {model}/images",
          "POST {model}/images/uploads",
          "GET {model}/images/uploads/{modelUpload}",
          "DELETE /marketplace/car-model-images",
          "DELETE /admin/marketplace/car-model-images");

  private static final String ORIGIN = "https://shop.example";

  /** Shared: most requests are refused, and what the others remove leaves one image of each. */
  private static Owner product;

  private static Owner model;
  private static Ticket ticket;
  private static Ticket modelTicket;

  private final Studio studio = Studio.quiet();

  @BeforeAll
  static void plant() {
    product = Studio.quiet().product().filled(2);
    model = Studio.quiet().model().filled(2);
    ticket = product.ticket(Drawing.tiny());
    modelTicket = model.ticket(Drawing.tiny());
  }

  private String filled(String route) {
    return route
        .replace("{product}", "/products/" + product.id())
        .replace("{model}", "/admin/marketplace/car-models/" + model.id())
        .replace("{image}", product.ids().getFirst())
        .replace("{upload}", ticket.id())
        .replace("{modelUpload}", modelTicket.id());
  }

  /** A request that would succeed, but for who sends it. */
  private Answer send(Api api, String route) {
    var path = filled(route);
    var bare = path.replaceFirst("/$", "");
    if (bare.startsWith("POST") && bare.endsWith("/images")) {
      return RawHttp.send(
          api.with("Content-Type", Form.TYPE), path, Form.of(Drawing.tiny()).body());
    }
    var body =
        switch (bare.split(" ")[0] + bare.substring(bare.lastIndexOf('/'))) {
          case "PATCH/reorder" -> Owner.order(product.ids());
          case "POST/uploads" -> Map.of("files", List.of(announced("a.jpg", "image/jpeg", 5)));
          case "DELETE/car-model-images" ->
              Map.of("image_ids", List.of(Long.valueOf(model.ids().getFirst())));
          default -> "";
        };
    return Owner.withBody(api, path, body);
  }

  private String seen() {
    return product.ids() + " " + model.ids() + " " + product.files() + " " + model.files();
  }

  @ParameterizedTest
  @FieldSource("ADMIN")
  void adminRoute_withoutTokenOrScope_isRefusedAndNothingChanges(String route) {
    var before = seen();
    Errors.assertGateway(send(studio.anyone(), route), 401, "Unauthorized");
    Errors.assertGateway(send(studio.anyone().withToken("x.y.z"), route), 401, "Unauthorized");
    Errors.assertGateway(send(studio.unscoped(), route), 403, "Forbidden");
    assertThat(seen()).isEqualTo(before);
    var answer = send(studio.admin(), route);
    assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
    assertThat(answer.header("cache-control")).hasValue("no-store");
  }

  @ParameterizedTest
  @FieldSource("ADMIN")
  void adminRoute_withATrailingSlash_isNeverServed(String route) {
    var before = seen();
    for (var api : List.of(studio.anyone(), studio.admin())) {
      assertThat(send(api, route + "/").status()).isEqualTo(404);
    }
    assertThat(seen()).isEqualTo(before);
  }

  @Test
  void upload_ofAProduct_isOpenToAnybody_alsoWithATrailingSlash() {
    var path = filled("{product}/images/uploads/{upload}");
    var answer = studio.anyone().get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("cache-control")).hasValue("no-store");
    assertThat(studio.anyone().get(path + "/").text()).isEqualTo(answer.text());
    assertThat(studio.unscoped().get(path).text()).isEqualTo(answer.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET {product}/images|POST",
        "DELETE {product}/images|POST",
        "GET {product}/images/reorder|DELETE, PATCH",
        "PUT {product}/images/{image}|DELETE",
        "GET {product}/images/uploads|DELETE, POST",
        "DELETE {product}/images/uploads/{upload}|GET",
        "GET {model}/images|POST",
        "GET {model}/images/uploads|POST",
        "POST {model}/images/uploads/{modelUpload}|GET",
        "GET /marketplace/car-model-images|DELETE",
        "POST /admin/marketplace/car-model-images|DELETE"
      })
  void wrongMethod_is405WithAllow(String route, String allowed) {
    var before = seen();
    for (var api : List.of(studio.anyone(), studio.admin())) {
      var answer = RawHttp.send(api, filled(route));
      Errors.assertDetail(answer, 405, "Method not allowed");
      assertThat(answer.header("allow")).hasValue(allowed);
    }
    assertThat(seen()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{product}/images/{image}/large",
        "{product}/images//reorder",
        "{product}/images/uploads/{upload}/file",
        "{model}/images/7",
        "{model}/images/reorder",
        "{model}/images/uploads/{modelUpload}/file",
        "/marketplace/car-model-images/7",
        "/admin/marketplace/car-model-images/7",
        "/admin{product}/images"
      })
  void otherPath_is404(String path) {
    for (var method : List.of("GET ", "PUT ", "DELETE ", "POST ", "PATCH ")) {
      for (var api : List.of(studio.anyone(), studio.admin())) {
        var answer = RawHttp.send(api, method + filled(path));
        assertThat(answer.status()).as("%s%s: %s", method, path, answer).isEqualTo(404);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "{product}/images, POST, 'authorization,content-type,idempotency-key'",
    "{product}/images/uploads, POST, 'authorization,content-type'",
    "{product}/images/reorder, PATCH, 'authorization,content-type,if-match'",
    "{product}/images/{image}, DELETE, 'authorization,if-match'",
    "{model}/images/uploads, POST, 'authorization,content-type'",
    "/marketplace/car-model-images, DELETE, 'authorization,content-type'"
  })
  void preflight_isAnsweredWithoutToken(String path, String method, String headers) {
    var answer = RawHttp.send(asking(studio.anyone(), method, headers), "OPTIONS " + filled(path));
    assertThat(answer.status()).isIn(200, 204);
    assertThat(header(answer, "access-control-allow-origin")).isIn("*", ORIGIN);
    assertThat(answer.header("access-control-allow-methods")).get().asString().contains(method);
    assertThat(header(answer, "access-control-allow-headers")).contains(headers.split(","));
  }

  @Test
  void preflight_ofTheBucket_allowsWhatIsSigned() {
    var url = ticket.url();
    var headers = "content-type,if-none-match,x-amz-checksum-sha256";
    var asking = asking(Api.at(URI.create(url)), "PUT", headers);
    var answer = asking.call("OPTIONS", url);
    assertThat(answer.status()).isIn(200, 204);
    assertThat(header(answer, "access-control-allow-origin")).isIn("*", ORIGIN);
    assertThat(header(answer, "access-control-allow-headers")).contains(headers.split(","));
    assertThat(asking(Api.at(URI.create(url)), "DELETE", "").call("OPTIONS", url).status())
        .isEqualTo(403);
  }

  private static Api asking(Api api, String method, String headers) {
    var asking = api.with("Origin", ORIGIN).with("Access-Control-Request-Method", method);
    return headers.isEmpty() ? asking : asking.with("Access-Control-Request-Headers", headers);
  }

  private static String header(Answer answer, String name) {
    return answer.header(name).orElse("").toLowerCase(Locale.ROOT);
  }

  @Test
  void body_thatIsNoJson_isRefused() {
    var api = studio.admin().with("Content-Type", "text/plain");
    var bytes = "{}".getBytes(StandardCharsets.UTF_8);
    for (var route :
        List.of(
            "POST {product}/images/uploads",
            "PATCH {product}/images/reorder",
            "POST {model}/images/uploads",
            "DELETE /marketplace/car-model-images")) {
      assertThat(RawHttp.send(api, filled(route), bytes).status()).as(route).isEqualTo(415);
    }
  }
}
