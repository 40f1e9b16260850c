package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Garage.ATTRIBUTE_TYPES;
import static shelf.contract.carmodels.Garage.COLOR_TYPES;
import static shelf.contract.carmodels.Garage.LANGUAGES;
import static shelf.contract.carmodels.Garage.shown;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** Reference lists that are none: refused with all that is wrong, and nothing changes. */
@Apart
class ReferenceFaultTest {

  private final Garage garage = Garage.open();

  @AfterEach
  void nothingChanged() {
    References.shipped()
        .forEach((list, codes) -> assertThat(garage.list(list).text()).isEqualTo(codes));
  }

  private void assertRefused(String list, String entries, String text) {
    Errors.assertDetail(garage.replaceList(list, entries), 400, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\": \"X\"}|.code: Field required",
        "{\"code\": null, \"name\": \"X\"}|.code: Input should be a valid string",
        "{\"code\": 5, \"name\": \"X\"}|.code: Input should be a valid string",
        "{\"code\": \"xx\"}|.name: Field required",
        "{\"code\": \"xx\", \"name\": null}|.name: Input should be a valid string",
        "{\"code\": \"xx\", \"name\": true}|.name: Input should be a valid string",
        "{\"code\": \"xx\", \"name\": \" \"}|.name: String should have at least 1 character",
        "5|: Input should be a valid dictionary or object to extract fields from",
        "\"xx\"|: Input should be a valid dictionary or object to extract fields from",
        "null|: Input should be a valid dictionary or object to extract fields from",
        "{\"code\": 5}|.code: Input should be a valid string; [1].name: Field required"
      })
  void entry_faulty_isNamed(String entry, String fault) {
    for (var list : References.shipped().keySet()) {
      var entries = "[{\"code\": \"en\", \"name\": \"English\"}, " + entry + "]";
      assertRefused(list, entries, "[1]" + fault);
    }
  }

  @Test
  void name_tooLong_isNamed() {
    for (var list : References.shipped().keySet()) {
      var entries = References.list("en " + "😀".repeat(101));
      assertRefused(list, entries, "[0].name: String should have at most 100 characters");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "EN", "eng", "e1", "en-us", "ук", "xx ", " xx", "xx\\n"})
  void language_malformed_isNamed(String code) {
    assertPattern(
        garage.replaceList(LANGUAGES, entry(code)), "[1].code: String should match pattern '");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1x", "_x", "Fuel", "fuel type", "fuel-type", "тип", "x ", "x.y", "#"})
  void type_malformed_isNamed(String code) {
    for (var list : List.of(ATTRIBUTE_TYPES, COLOR_TYPES)) {
      assertPattern(
          garage.replaceList(list, entry(code)), "[1].code: String should match pattern '");
      assertPattern(
          garage.replaceList(list, entry("x".repeat(41))),
          "[1].code: String should match pattern '");
    }
  }

  private static String entry(String code) {
    return "[{\"code\": \"en\", \"name\": \"X\"}, {\"code\": \"" + code + "\", \"name\": \"X\"}]";
  }

  private static void assertPattern(Answer answer, String text) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.json().get("detail").stringValue()).startsWith(text);
  }

  @Test
  void code_twice_isNamed() {
    for (var list : References.shipped().keySet()) {
      var entries = References.list("en One", "xx Two", "xx Three", "xx Four");
      assertRefused(list, entries, "Duplicate code: xx");
      assertRefused(list, References.list("en One", "en One"), "Duplicate code: en");
    }
  }

  @Test
  void english_left_out_isRefused() {
    var text = "Language en is the fallback and cannot be removed";
    assertRefused(LANGUAGES, References.list("uk Українська"), text);
    var answer = garage.replaceList(LANGUAGES, "[]");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").isString()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"languages, 50", "attribute-types, 50", "color-types, 20"})
  void list_oneTooMany_isNamed(String list, int most) {
    var text = "List should have at most %d items after validation, not %d";
    assertRefused(list, entries(list, most + 1), text.formatted(most, most + 1));
  }

  private static String entries(String list, int count) {
    return References.of(
        list.equals(LANGUAGES) ? References.languages(count) : References.types(count));
  }

  /** Put back at once, since the other tests want what is shipped. */
  @ParameterizedTest
  @CsvSource({"languages, 50", "attribute-types, 50", "color-types, 20"})
  void list_atItsLongest_isTaken(String list, int most) {
    var wild = Garage.emptied();
    var entries = entries(list, most);
    assertThat(shown(200, wild.replaceList(list, entries))).hasSize(most);
    assertThat(wild.list(list).text()).isEqualTo(entries);
    var longest = References.list("en " + "я".repeat(100));
    assertThat(wild.replaceList(list, longest).text()).isEqualTo(longest);
  }

  @Test
  void code_atItsLongest_isTaken() {
    var wild = Garage.emptied();
    var codes = References.of(List.of("x", "x".repeat(40), "a_1_", "interior"));
    assertThat(wild.replaceList(ATTRIBUTE_TYPES, codes).text()).isEqualTo(codes);
    assertThat(wild.replaceList(COLOR_TYPES, codes).text()).isEqualTo(codes);
  }

  /** They would be two members of one name in the detail. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "brand_id",
        "brand_name",
        "model_name",
        "year",
        "length_mm",
        "width_mm",
        "height_mm",
        "wheelbase_mm",
        "image_objects",
        "body_colors",
        "interior_colors",
        "x_colors"
      })
  void type_namedAsAMemberOfTheDetail_isRefused(String code) {
    var text = "[1].code: Car models show something else under this name";
    assertRefused(ATTRIBUTE_TYPES, entry(code), text);
  }

  @Test
  void entries_severalFaulty_areToldTogether() {
    var entries = IntStream.range(0, 3).mapToObj(i -> "{\"code\": \"en\"}").toList().toString();
    assertRefused(
        LANGUAGES,
        entries,
        "[0].name: Field required; [1].name: Field required; [2].name: Field required");
  }

  @Test
  void unknownFields_areIgnored() {
    var entries = References.LANGUAGES.replace("\"name\"", "\"flag\":5,\"name\"");
    assertThat(garage.replaceList(LANGUAGES, entries).text()).isEqualTo(References.LANGUAGES);
  }
}
