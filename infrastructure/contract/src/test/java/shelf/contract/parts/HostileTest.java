package shelf.contract.parts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.unique;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.RawHttp;
import shelf.contract.http.Errors;
import shelf.contract.http.Unchanged;

/** Whatever is sent, wherever: an answer in the group's shapes, and nothing changed. */
@ExtendWith(Unchanged.class)
class HostileTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final Place PLACE = PARTS.place();
  private static final long PART = PARTS.created(PLACE, unique("VICTIM"));

  private static final List<String> WITH_BODY =
      List.of(
          "POST /api/parts/admin",
          "PUT /api/parts/admin/" + PART,
          "POST /api/parts/admin/bulk-create",
          "POST /api/parts/admin/categories",
          "PUT /api/parts/admin/categories/" + PLACE.categoryId(),
          "PUT /api/parts/admin/" + PART + "/offers",
          "POST /api/parts/admin/offers/bulk");

  static final List<String> WITH_QUERY =
      List.of(
          "/api/parts/search",
          "/api/parts/" + PART,
          "/api/parts/admin",
          "/api/parts/admin/" + PART,
          "/api/parts/admin/" + PART + "/offers",
          "/api/parts/admin/" + PART + "/price-explanation",
          "/api/parts/admin/categories");

  private static final List<String> NAMES =
      List.of("q", "brand_id", "category_id", "supplier_id", "skip", "limit", "cursor", "%00", "");

  private static final List<String> VALUES =
      List.of(
          "",
          "%",
          "%zz",
          "%FF",
          "%00",
          "%ED%A0%80",
          "a%20b",
          "9".repeat(400),
          "-1",
          "1e9",
          "[]",
          "%F0%9F%98%80",
          "..%2F",
          "x%0D%0Ay",
          "&&&=",
          "=1&=",
          "1;2");

  private static Stream<Answer> sentEverywhere(byte[] body) {
    var api = PARTS.api().with("Content-Type", "application/json");
    return WITH_BODY.stream().map(request -> RawHttp.send(api, request, body));
  }

  static Stream<byte[]> malformed() {
    var texts =
        List.of(
            "{",
            "[{}",
            "{\"part_number\":}",
            "{\"a\":1,\"a\":2}",
            "[{\"a\":1,\"a\":2}]",
            "{\"attributes\":{\"a\":NaN}}",
            "{\"attributes\":{\"a\":\"\\u0000\"}}",
            "{\"attributes\":{\"\\ud800\":1}}",
            "{\"attributes\":{\"b\":1,\"b\":1}}",
            "[{\"base_price\":01}]",
            "{}\u0000",
            "[".repeat(51) + "]".repeat(51),
            "{\"attributes\":" + "{\"a\":".repeat(50) + "1" + "}".repeat(51));
    return Stream.concat(
        texts.stream().map(text -> text.getBytes(UTF_8)),
        Stream.of(
            "{\"status\":\"caf\u00e9\"}".getBytes(ISO_8859_1),
            "{\"status\":\"x\"}".getBytes(UTF_16),
            "{\"status\":\"\u00ed\u00a0\u0080\"}".getBytes(ISO_8859_1)));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void body_malformed_is422(byte[] body) {
    assertThat(sentEverywhere(body))
        .allSatisfy(a -> assertThat(Errors.faults(a)).containsExactly("json_invalid body"));
  }

  @Test
  void body_absent_is422() {
    assertThat(sentEverywhere(new byte[0]))
        .allSatisfy(a -> assertThat(Errors.faults(a)).containsExactly("missing body"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "5",
        "\"x\"",
        "[[]]",
        "[null, true, 1e99, {\"part_id\":1e400}]",
        "{\"part_number\":[],\"brand_id\":{},\"category_id\":[1],\"attributes\":null}",
        "{\"part_number\":\"\uD83D\uDE00\",\"brand_id\":1e2,\"category_id\":1.0}",
        "{\"brand_id\":99999999999999999999999999,\"part_number\":\"x\",\"category_id\":-0}",
        "{\"attributes\":{\"a\":1e999999999}}",
        "{\"attributes\":{\"a\":-1e-999999999}}",
        "{\"base_price\":1e999999,\"supplier_id\":1,\"currency\":\"USD\"}",
        "{\"base_price\":1e-7,\"supplier_id\":1e15,\"currency\":\"$$$\"}",
        "[{\"base_price\":1e-99,\"supplier_id\":-1,\"brand\":\"\",\"part_number\":\"\"}]",
        "[{\"part_id\":1,\"brand\":5,\"part_number\":{}}]",
        "{\"name\":\"\uFEFF\",\"parent_id\":1e3}",
        "{\"name\":[\"x\"],\"parent_id\":{}}"
      })
  void body_otherThanMeant_isNoFailureOfOurs(String json) {
    sentEverywhere(json.getBytes(UTF_8))
        .filter(answer -> answer.status() != 200)
        .forEach(Errors::assertRefused);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "text/json"})
  void contentType_other_is415(String type) {
    var api = PARTS.api().with("Content-Type", type);
    assertThat(WITH_BODY.stream().map(request -> RawHttp.send(api, request, new byte[] {'{', '}'})))
        .allSatisfy(
            answer -> Errors.assertDetail(answer, 415, "Content-Type must be application/json"));
  }

  /** What takes no parameter is asked with a few that it does not know. */
  private static List<String> names(String path) {
    boolean takesNone = path.endsWith("/" + PART) || path.endsWith("/price-explanation");
    return takesNone ? List.of("limit", "%00", "") : NAMES;
  }

  @ParameterizedTest
  @FieldSource("WITH_QUERY")
  void query_ofAnyKind_isNoFailureOfOurs(String path) {
    for (var value : VALUES) {
      for (var name : names(path)) {
        var answer = RawHttp.get(PARTS.api(), path + "?" + name + "=" + value);
        if (answer.status() != 200) {
          Errors.assertRefused(answer);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "x",
        "1.0",
        "1e3",
        "%20",
        "%2B1",
        "9007199254740992",
        "12345678901234567",
        "%D9%A3",
        "%00",
        "%FF",
        "1%2F2",
        "null"
      })
  void id_thatIsNone_isRefusedEverywhere(String id) {
    var api = PARTS.api().with("Content-Type", "application/json");
    for (var request : withId(id)) {
      var answer = RawHttp.send(api, request, "{}".getBytes(UTF_8));
      Errors.assertRefused(answer);
      assertThat(answer.status()).as("%s: %s", request, answer).isIn(400, 404, 422);
    }
  }

  private static List<String> withId(String id) {
    return List.of(
        "GET /api/parts/" + id,
        "GET /api/parts/admin/" + id,
        "PUT /api/parts/admin/" + id,
        "DELETE /api/parts/admin/" + id,
        "GET /api/parts/admin/" + id + "/price-explanation",
        "GET /api/parts/admin/" + id + "/offers",
        "PUT /api/parts/admin/" + id + "/offers",
        "DELETE /api/parts/admin/" + id + "/offers?supplier_id=1");
  }

  @Test
  void id_unknown_is404() {
    for (var path : List.of("/api/parts/", "/api/parts/admin/")) {
      Errors.assertDetail(PARTS.api().get(path + 999_999_999), 404, "Part not found");
      Errors.assertDetail(PARTS.api().get(path + "9007199254740991"), 404, "Part not found");
      assertThat(PARTS.api().get(path + "000000000" + PART).status()).isIn(200, 422);
    }
    Errors.assertDetail(
        PARTS.api().get("/api/parts/admin/999999999/price-explanation"), 404, "Part not found");
  }
}
