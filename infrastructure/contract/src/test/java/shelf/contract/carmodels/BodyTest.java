package shelf.contract.carmodels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Garage.EDITED;
import static shelf.contract.carmodels.Garage.edited;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
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

  private static final int LARGEST = 409_600;
  private static final String TOO_LARGE = "Car model too large: at most 400 KB";

  private static int before;

  private final Garage garage = Garage.open();
  private final long id = garage.created(Cars.full());

  @BeforeAll
  static void count() {
    before = new Ledger(Garage.open()).models().size();
  }

  @AfterAll
  static void nothingCame() {
    assertThat(new Ledger(Garage.open()).models()).hasSize(before);
  }

  @AfterEach
  void nothingChanged() {
    assertThat(garage.stored(id).header("etag")).hasValue("\"1\"");
    garage.delete(id);
  }

  /** The same body to each route that takes one. */
  private Stream<Answer> everywhere(Api api, byte[] body) {
    return Stream.concat(models(api, body), lists(api, body));
  }

  private Stream<Answer> models(Api api, byte[] body) {
    return Stream.of("POST " + EDITED, "PUT " + edited(id))
        .map(request -> RawHttp.send(api, request, body));
  }

  private Stream<Answer> lists(Api api, byte[] body) {
    return References.shipped().keySet().stream()
        .map(list -> RawHttp.send(api, "PUT /admin/marketplace/" + list, body));
  }

  private Api json() {
    return garage.admin().with("Content-Type", "application/json");
  }

  static List<String> malformed() {
    return List.of(
        "{",
        "{\"brand_id\"",
        "brand_id=1",
        "{\"year\": NaN}",
        "{\"year\": 02023}",
        "{\"year\": 1e999999999999}",
        "{\"model_name\": \"a\u0000b\"}",
        "{\"model_name\": \"a\\u0000b\"}",
        "{\"unknown\": \"\\u0000\"}",
        "{\"model_name\": \"\\ud800\"}",
        "{\"model_name\": \"x\", \"model_name\": \"y\"}",
        "{\"attributes\": [{\"value\": \"x\", \"value\": \"x\"}]}",
        "{\"unknown\": " + "[".repeat(59) + "]".repeat(59) + "}",
        "[".repeat(60) + "]".repeat(60),
        "{} {}",
        "{\"model_name\": 'x'}",
        "{\"model_name\": \"x\",}",
        "[{\"code\": \"en\", \"name\": \"English\"},]");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void body_malformed_is400(String body) {
    assertThat(everywhere(json(), body.getBytes(UTF_8)))
        .allSatisfy(answer -> Errors.assertDetail(answer, 400, "JSON decode error"));
  }

  @Test
  void body_thatIsNoUtf8_is400() {
    assertThat(everywhere(json(), "{\"model_name\": \"\u00e9\"}".getBytes(ISO_8859_1)))
        .allSatisfy(answer -> Errors.assertDetail(answer, 400, "JSON decode error"));
  }

  @Test
  void body_absent_is400() {
    assertThat(everywhere(json(), new byte[0]))
        .allSatisfy(answer -> Errors.assertDetail(answer, 400, "Field required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{}]", "null", "5", "true", "\"x\""})
  void model_thatIsNoObject_is400(String body) {
    var text = "Input should be a valid dictionary or object to extract fields from";
    assertThat(models(json(), body.getBytes(UTF_8)))
        .allSatisfy(answer -> Errors.assertDetail(answer, 400, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"items\": []}", "null", "5", "true", "\"en\""})
  void list_thatIsNoArray_is400(String body) {
    assertThat(lists(json(), body.getBytes(UTF_8)))
        .allSatisfy(answer -> Errors.assertDetail(answer, 400, "Input should be a valid list"));
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
    var api = garage.admin().with("Content-Type", type);
    assertThat(everywhere(api, Cars.full().toString().getBytes(UTF_8)))
        .allSatisfy(
            answer -> Errors.assertDetail(answer, 415, "Content-Type must be application/json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json; charset=utf-8", "Application/JSON", "application/x+json"})
  void contentType_ofJsonOrNone_isRead(String type) {
    for (var api : List.of(garage.admin(), garage.admin().with("Content-Type", type))) {
      assertThat(models(api, "{}".getBytes(UTF_8)))
          .allSatisfy(answer -> assertThat(answer.text()).contains("brand_id: Field required"));
      assertThat(
              RawHttp.send(api, "PUT " + edited(id), Cars.full().toString().getBytes(UTF_8))
                  .status())
          .isEqualTo(200);
    }
  }

  private static byte[] padded(String body, int bytes) {
    return (body + " ".repeat(bytes - body.getBytes(UTF_8).length)).getBytes(UTF_8);
  }

  @Test
  void body_ofTheLargestSize_isTakenAndOneByteMoreIsNot() {
    var car = Cars.full().toString();
    assertThat(garage.replace(id, padded(car, LARGEST)).status()).isEqualTo(200);
    var created = garage.create(padded(car, LARGEST));
    garage.delete(Garage.shown(201, created).get("id").longValue());
    assertThat(models(json(), padded(car, LARGEST + 1)))
        .allSatisfy(answer -> Errors.assertDetail(answer, 400, TOO_LARGE));
  }

  /** Before it is parsed, whatever it is. */
  @Test
  void body_tooLarge_isNotParsed() {
    assertThat(models(json(), padded("{", LARGEST + 1)))
        .allSatisfy(answer -> Errors.assertDetail(answer, 400, TOO_LARGE));
    assertThat(models(json(), padded("{\"unknown\": 5}", 3_000_000)))
        .allSatisfy(answer -> Errors.assertDetail(answer, 400, TOO_LARGE));
  }

  @Test
  void body_largerThanAnEventMayBe_isTheGateways413() {
    var answer = garage.create(padded("{}", 6_400_000));
    Errors.assertGateway(answer, 413, "Request Entity Too Large");
  }

  @Test
  void fieldsOfHundredsOfKilobytes_areFaultsAndNoMore() {
    var name = "{\"brand_id\": 1, \"model_name\": \"" + "щ".repeat(LARGEST / 2 - 40) + "\"}";
    var tooLong = "model_name: String should have at most 255 characters";
    Errors.assertDetail(garage.create(name), 400, tooLong);
    var texts = "{\"attributes\": [" + "1,".repeat(LARGEST / 2 - 20) + "1]}";
    var answer = garage.replace(id, texts);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.bytes().length).isLessThan(1000);
  }

  /** Each of so many elements may have three faults; the answer still must fit into an event. */
  @Test
  void faultsOfThousandsOfElements_areAnAnswer() {
    var answer = garage.replace(id, "{\"attributes\": [" + "{},".repeat(1999) + "{}]}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").stringValue()).contains("attributes[1999].value");
  }
}
