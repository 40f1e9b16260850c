package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.with;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** Each field just beyond its edges, of a wrong type, null or missing: named, and nothing else. */
@Apart
class FieldFaultTest {

  private static final String MISSING = "Field required";
  private static final String NO_TEXT = "Input should be a valid string";
  private static final String NO_NUMBER = "Input should be a valid integer";
  private static final String FRACTION = NO_NUMBER + ", got a number with a fractional part";
  private static final String NO_LIST = "Input should be a valid list";
  private static final String NO_OBJECT =
      "Input should be a valid dictionary or object to extract fields from";

  private static final String TEXT =
      "{\"attribute_type_code\": \"engine\", \"language_code\": \"en\", \"value\": \"x\"}";
  private static final String COLOR =
      "{\"color_type_code\": \"body\", \"language_code\": \"en\", \"color_name\": \"x\"}";

  private static long id;

  private final Garage garage = Garage.open();

  @BeforeAll
  static void create() {
    id = Garage.open().created(Cars.full());
  }

  /** Refused when it is created so, and when it is changed so; 001 knows one text only. */
  private void assertFault(String field, String json, String fault) {
    var body = with(Cars.full(), field, json);
    Errors.assertDetail(garage.create(body), 400, fault);
    Errors.assertDetail(garage.replace(id, body), 400, fault);
  }

  @AfterAll
  static void nothingChanged() {
    assertThat(Garage.open().stored(id).header("etag")).hasValue("\"1\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|" + MISSING,
        "null|" + NO_NUMBER,
        "\"1\"|" + NO_NUMBER,
        "true|" + NO_NUMBER,
        "[]|" + NO_NUMBER,
        "{}|" + NO_NUMBER,
        "1.5|" + FRACTION,
        "0|Input should be greater than 0",
        "-1|Input should be greater than 0",
        "9007199254740992|Input should be less than or equal to 9007199254740991",
        "1e90|Input should be less than or equal to 9007199254740991"
      })
  void brand_faulty_isNamed(String json, String message) {
    assertFault("brand_id", json, "brand_id: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|" + MISSING,
        "null|" + NO_TEXT,
        "5|" + NO_TEXT,
        "false|" + NO_TEXT,
        "[\"x\"]|" + NO_TEXT,
        "{}|" + NO_TEXT,
        "\"\"|String should have at least 1 character",
        "\" \\n\\t\"|String should have at least 1 character"
      })
  void name_faulty_isNamed(String json, String message) {
    assertFault("model_name", json, "model_name: " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "я", "😀"})
  void name_oneTooLong_isNamed(String letter) {
    var json = "\"" + letter.repeat(256) + "\"";
    assertFault("model_name", json, "model_name: String should have at most 255 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1879|Input should be greater than or equal to 1880",
        "0|Input should be greater than or equal to 1880",
        "-2023|Input should be greater than or equal to 1880",
        "2101|Input should be less than or equal to 2100",
        "99999999999999999999|Input should be less than or equal to 2100",
        "2023.5|" + FRACTION,
        "\"2023\"|" + NO_NUMBER,
        "\"\"|" + NO_NUMBER,
        "true|" + NO_NUMBER,
        "[2023]|" + NO_NUMBER,
        "{}|" + NO_NUMBER
      })
  void year_faulty_isNamed(String json, String message) {
    assertFault("year", json, "year: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|Input should be greater than or equal to 1",
        "-5|Input should be greater than or equal to 1",
        "100001|Input should be less than or equal to 100000",
        "4294967297|Input should be less than or equal to 100000",
        "0.5|" + FRACTION,
        "\"4885\"|" + NO_NUMBER,
        "true|" + NO_NUMBER,
        "[]|" + NO_NUMBER
      })
  void measure_faulty_isNamed(String json, String message) {
    for (var field : new String[] {"length_mm", "width_mm", "height_mm", "wheelbase_mm"}) {
      assertFault(field, json, field + ": " + message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|: " + NO_LIST,
        "\"x\"|: " + NO_LIST,
        "5|: " + NO_LIST,
        "true|: " + NO_LIST,
        "[5]|[0]: " + NO_OBJECT,
        "[null]|[0]: " + NO_OBJECT,
        "[[]]|[0]: " + NO_OBJECT,
        "[@, \"x\"]|[1]: " + NO_OBJECT
      })
  void list_faulty_isNamed(String json, String fault) {
    assertFault("attributes", json.replace("@", TEXT), "attributes" + fault);
    assertFault("colors", json.replace("@", COLOR), "colors" + fault);
  }

  @ParameterizedTest
  @CsvSource({
    "attributes, attribute_type_code",
    "attributes, language_code",
    "attributes, value",
    "colors, color_type_code",
    "colors, language_code",
    "colors, color_name"
  })
  void memberOfAnElement_missingOrNoText_isNamedByItsNumber(String list, String member) {
    var fine = list.equals("colors") ? COLOR : TEXT;
    var quoted = "\"" + member + "\": ";
    var name = list + "[1]." + member + ": ";
    var pattern = quoted + "\"[a-z]+\"";
    var other = fine.replaceFirst(pattern, "\"other\": 0");
    assertFault(list, "[" + fine + ", " + other + "]", name + MISSING);
    for (var json : new String[] {"null", "5", "true", "[]", "{}"}) {
      var faulty = fine.replaceFirst(pattern, quoted + json);
      assertFault(list, "[" + fine + ", " + faulty + "]", name + NO_TEXT);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "attributes, attribute_type_code, 64",
    "attributes, language_code, 64",
    "attributes, value, 2000",
    "colors, color_type_code, 64",
    "colors, language_code, 64",
    "colors, color_name, 100"
  })
  void memberOfAnElement_oneTooLong_isNamed(String list, String member, int most) {
    var fine = list.equals("colors") ? COLOR : TEXT;
    var pattern = "\"" + member + "\": \"[a-z]+\"";
    var text = "\"" + member + "\": \"" + "я".repeat(most + 1) + "\"";
    var fault = "[0]." + member + ": String should have at most " + most + " characters";
    assertFault(list, "[" + fine.replaceFirst(pattern, text) + "]", list + fault);
  }

  @ParameterizedTest
  @CsvSource({
    "attributes, attribute_type_code",
    "attributes, language_code",
    "colors, color_type_code",
    "colors, language_code"
  })
  void code_empty_isNamed(String list, String member) {
    var fine = list.equals("colors") ? COLOR : TEXT;
    var empty = fine.replaceFirst("\"" + member + "\": \"[a-z]+\"", "\"" + member + "\": \"\"");
    var fault = "[0]." + member + ": String should have at least 1 character";
    assertFault(list, "[" + empty + "]", list + fault);
  }

  @ParameterizedTest
  @CsvSource({"attributes, 2000", "colors, 1000"})
  void list_oneElementTooMany_isNamed(String list, int most) {
    var fine = list.equals("colors") ? COLOR : TEXT;
    var json = "[" + (fine + ",").repeat(most) + fine + "]";
    var fault = ": List should have at most %d items after validation, not %d";
    assertFault(list, json, list + fault.formatted(most, most + 1));
  }
}
