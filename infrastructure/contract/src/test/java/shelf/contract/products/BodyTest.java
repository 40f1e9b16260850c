package shelf.contract.products;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Shop.PRODUCTS;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.RawHttp;
import shelf.contract.http.Errors;

/** Bodies that are no JSON, no object, too large or of another kind; nothing comes of them. */
@Apart
class BodyTest {

  private static final int LARGEST = 5 * 1024 * 1024;

  private static String id;
  private static int before;

  private final Shop shop = Shop.open();

  @BeforeAll
  static void count() {
    id = Shop.open().created(Cards.full());
    before = new Ledger(Shop.open()).size();
  }

  @AfterEach
  void nothingCame() {
    assertThat(new Ledger(shop).size()).isEqualTo(before);
    assertThat(shop.card(id).header("etag")).hasValue("\"1\"");
  }

  /** The same body to each route that takes one. */
  private Stream<Answer> everywhere(Api api, byte[] body) {
    return Stream.of("POST " + PRODUCTS, "PATCH " + Shop.path(id), "PUT " + Shop.TREE)
        .map(request -> RawHttp.send(api, request, body));
  }

  private Api json() {
    return shop.admin().with("Content-Type", "application/json");
  }

  static List<String> malformed() {
    return List.of(
        "{",
        "{\"name\"",
        "name=x",
        "{\"price_rub\": NaN}",
        "{\"price_rub\": Infinity}",
        "{\"price_rub\": 01}",
        "{\"price_rub\": 1e999999999999}",
        "{\"name\": \"a\u0000b\"}",
        "{\"name\": \"a\\u0000b\"}",
        "{\"unknown\": \"\\u0000\"}",
        "{\"name\": \"\\ud800\"}",
        "{\"name\": \"x\", \"name\": \"y\"}",
        "{\"seo\": {\"slug\": \"x\", \"slug\": \"x\"}}",
        "{\"unknown\": " + "[".repeat(59) + "]".repeat(59) + "}",
        "[".repeat(60) + "]".repeat(60),
        "{} {}",
        "{\"name\": 'x'}",
        "{\"name\": \"x\",}",
        "\uFEFF\uFEFF{}");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void body_malformed_is400(String body) {
    assertThat(everywhere(json(), body.getBytes(UTF_8)))
        .allSatisfy(answer -> Refused.assertFaults(answer, 400, "non_field_errors"));
  }

  @Test
  void body_thatIsNoUtf8_is400() {
    assertThat(everywhere(json(), "{\"name\": \"\u00e9\"}".getBytes(ISO_8859_1)))
        .allSatisfy(answer -> Refused.assertFaults(answer, 400, "non_field_errors"));
  }

  @Test
  void body_absent_is400() {
    assertThat(everywhere(json(), new byte[0]))
        .allSatisfy(answer -> Refused.assertFaults(answer, 400, "non_field_errors"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{}]", "null", "5", "true", "\"x\""})
  void body_thatIsNoObject_is400(String body) {
    Refused.assertFaults(shop.create(body), 400, "non_field_errors");
    Refused.assertFaults(shop.change(id, body), 400, "non_field_errors");
  }

  @Test
  void body_anEmptyObject_lacksWhatIsRequired() {
    var required = new String[] {"name", "category_id", "price_rub", "dimensions"};
    Refused.assertFaults(shop.create("{}"), 400, required);
  }

  @Test
  void body_50Levels_isRead() {
    var deep = "{\"unknown\": " + "[".repeat(49) + "]".repeat(49) + "}";
    assertThat(shop.change(id, deep).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/xml"
      })
  void contentType_other_is415(String type) {
    var api = shop.admin().with("Content-Type", type);
    assertThat(everywhere(api, "{}".getBytes(UTF_8)))
        .allSatisfy(
            answer -> Errors.assertDetail(answer, 415, "Content-Type must be application/json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-8",
        "Application/JSON",
        "application/merge-patch+json"
      })
  void contentType_ofJson_isRead(String type) {
    var api = shop.admin().with("Content-Type", type);
    assertThat(Shop.patch(api, id, "{}").status()).isEqualTo(200);
    Refused.assertFaults(api.post(PRODUCTS, "5"), 400, "non_field_errors");
  }

  @Test
  void contentType_absent_isTakenForJson() {
    assertThat(everywhere(shop.admin(), "5".getBytes(UTF_8)))
        .allSatisfy(answer -> Refused.assertFaults(answer, 400, "non_field_errors"));
  }

  private static String padded(int bytes) {
    return "{" + " ".repeat(bytes - 2) + "}";
  }

  @Test
  void body_ofTheLargestSize_isReadAndOneByteMoreIsNot() {
    var fields = new String[] {"name", "category_id", "price_rub", "dimensions"};
    Refused.assertFaults(shop.create(padded(LARGEST)), 400, fields);
    for (var answer :
        List.of(shop.create(padded(LARGEST + 1)), shop.replaceTree(padded(LARGEST + 1)))) {
      Errors.assertDetail(answer, 413, "Request body too large");
    }
  }

  @Test
  void body_largerThanAnEventMayBe_isTheGateways413() {
    Errors.assertGateway(shop.create(padded(6_400_000)), 413, "Request Entity Too Large");
    Errors.assertGateway(shop.replaceTree(padded(6_400_000)), 413, "Request Entity Too Large");
  }

  @Test
  void fieldsOfMegabytes_areFaultsAndNoMore() {
    var name = "{\"name\": \"" + "щ".repeat(LARGEST / 2 - 20) + "\"}";
    Refused.assertFaults(shop.create(name), 400, "name", "category_id", "price_rub", "dimensions");
    var features = "{\"features\": [" + "1,".repeat(LARGEST / 2 - 20) + "1]}";
    Refused.assertFaults(shop.change(id, features), 400, "features");
  }
}
