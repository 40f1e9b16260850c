package shelf.contract.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.RawHttp;
import shelf.contract.http.Brands.Row;

/** Bodies that are no JSON, or other JSON than a route takes. None of them changes anything. */
@ExtendWith(Unchanged.class)
class BadBodyTest {

  private static final String BULK = ADMIN + "/bulk-create";
  private static final List<String> MALFORMED =
      List.of(
          "{",
          "[",
          "]",
          "}",
          "[{}",
          "{\"name\"}",
          "{\"name\":}",
          "{\"name\":\"x\"",
          "{\"name\":\"x\"}}",
          "{\"name\":\"x\"} {}",
          "[] []",
          "{\"name\":\"x\",}",
          "[{},]",
          "x",
          "name=x",
          "nul",
          "True",
          "'x'",
          "{'name':'x'}",
          "{name:\"x\"}",
          "NaN",
          "{\"name\":NaN}",
          "{\"name\":Infinity}",
          "[-Infinity]",
          "{\"name\":01}",
          "{\"name\":+1}",
          "{\"name\":.5}",
          "/* c */ {}",
          "// c\n{}",
          "{\"name\":\"a\nb\"}",
          "{\"name\":\"a\u0000b\"}",
          "{\"name\":\"\\u0000\"}",
          "[{\"name\":\"\\u0000\"}]",
          "{\"\\u0000\":1}",
          "{\"name\":\"\\ud800\"}",
          "[{\"name\":\"\\udc00\\ud800\"}]",
          "{\"\\ud83d\":1}",
          "{\"name\":\"\\x\"}",
          "{\"name\":\"\\u12\"}",
          "\u0000",
          "{}\u0000",
          "{\"name\":\"x\",\"name\":\"y\"}",
          "[{\"a\":1,\"a\":2}]",
          "{\"x\":[{\"a\":{\"b\":1,\"b\":1}}]}",
          "[1" + "0".repeat(1_001) + "]");

  private static Row row;

  @BeforeAll
  static void create() {
    row = Brands.createAny();
  }

  private static Stream<Answer> sentEverywhere(byte[] body) {
    var api = admin().with("Content-Type", "application/json");
    return Stream.of("POST " + ADMIN, "POST " + BULK, "PUT " + Brands.path(row))
        .map(request -> RawHttp.send(api, request, body));
  }

  static Stream<Arguments> malformed() {
    return MALFORMED.stream().map(text -> Arguments.of(text, text.getBytes(UTF_8)));
  }

  static Stream<Arguments> misencoded() {
    var json = "{\"name\":\"caf\u00e9\"}";
    return Stream.of(
        Arguments.of("Latin-1", json.getBytes(ISO_8859_1)),
        Arguments.of("UTF-16", json.getBytes(UTF_16)),
        Arguments.of("half a pair", "{\"name\":\"\u00ed\u00a0\u0080\"}".getBytes(ISO_8859_1)),
        Arguments.of("overlong", "{\"name\":\"\u00c0\u00af\"}".getBytes(ISO_8859_1)),
        Arguments.of("cut off", "{\"name\":\"\u00c3\"}".getBytes(ISO_8859_1)),
        Arguments.of("beyond Unicode", "[\"\u00f5\u0080\u0080\u0080\"]".getBytes(ISO_8859_1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"malformed", "misencoded"})
  void body_malformed_is422(String what, byte[] body) {
    assertThat(sentEverywhere(body))
        .allSatisfy(a -> assertThat(Errors.faults(a)).containsExactly("json_invalid body"));
  }

  @Test
  void body_absent_is422() {
    assertThat(sentEverywhere(new byte[0]))
        .allSatisfy(a -> assertThat(Errors.faults(a)).containsExactly("missing body"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n\t \r\n", "\uFEFF"})
  void body_blank_is422(String blank) {
    assertThat(sentEverywhere(blank.getBytes(UTF_8)))
        .allSatisfy(answer -> assertThat(Errors.faults(answer)).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "5",
        "1.50",
        "\"x\"",
        "-0",
        "1e400",
        "1e99999",
        "[1e99999]",
        "[[]]",
        "{\"name\":1e99999}",
        "{\"name\":-1E+2147483648}",
        "{\"name\":1e-99999}",
        "{\"name\":1e99999999999999999999}"
      })
  void body_otherType_isNoFailureOfOurs(String json) {
    sentEverywhere(json.getBytes(UTF_8))
        .filter(answer -> answer.status() != 200)
        .forEach(answer -> assertThat(Errors.faults(answer)).isNotEmpty());
  }

  @Test
  void body_withByteOrderMark_isNoFailureOfOurs() {
    sentEverywhere("\uFEFF{}".getBytes(UTF_8))
        .filter(answer -> answer.status() != 200)
        .forEach(answer -> assertThat(Errors.faults(answer)).hasSize(1));
  }

  @Test
  void body_arrayForObject_is422() {
    var answer = admin().post(ADMIN, "[{\"name\":\"x\"}]");
    assertThat(Errors.faults(answer)).containsExactly("model_attributes_type body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\":\"x\"}", "{}", "null", "5", "\"x\"", "true"})
  void body_anythingForArray_is422(String json) {
    assertThat(Errors.faults(admin().post(BULK, json))).containsExactly("list_type body");
  }

  @Test
  void body_fiftyLevels_isRead() {
    var levels = "[".repeat(49) + "]".repeat(49);
    var answer = admin().put(Brands.path(row), "{\"x\":" + levels + "}");
    assertThat(answer.status()).isEqualTo(200);
    var tooDeep = admin().put(Brands.path(row), "{\"x\":[" + levels + "]}");
    assertThat(Errors.faults(tooDeep)).containsExactly("json_invalid body");
  }

  @ParameterizedTest
  @ValueSource(ints = {51, 1_000, 100_000})
  void body_tooDeep_is422(int levels) {
    assertThat(sentEverywhere(("[".repeat(levels) + "]".repeat(levels)).getBytes(UTF_8)))
        .allSatisfy(a -> assertThat(Errors.faults(a)).containsExactly("json_invalid body"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain", "application/x-www-form-urlencoded", "application/xml", "text/json",
        "multipart/form-data; boundary=x", "application/octet-stream", "json", "application/jsonx"
      })
  void contentType_other_is415(String type) {
    for (var path : List.of(ADMIN, BULK)) {
      var answer = admin().with("Content-Type", type).post(path, "{\"name\":\"never\"}");
      Errors.assertDetail(answer, 415, "Content-Type must be application/json");
    }
    var renamed = admin().with("Content-Type", type).put(Brands.path(row), "{\"name\":\"never\"}");
    Errors.assertDetail(renamed, 415, "Content-Type must be application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json",
    "application/json; charset=utf-8",
    "application/json;charset=UTF-8",
    "APPLICATION/JSON",
    "application/merge-patch+json"
  })
  void contentType_json_isRead(String type) {
    var answer = admin().with("Content-Type", type).put(Brands.path(row), "{}");
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void contentType_absent_isReadAsJson() {
    assertThat(Errors.faults(admin().postUntyped(ADMIN, "{}")))
        .containsExactly("missing body.name");
  }
}
