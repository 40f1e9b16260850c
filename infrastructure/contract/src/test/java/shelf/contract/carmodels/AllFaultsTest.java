package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Garage.EDITED;
import static shelf.contract.carmodels.Garage.MODELS;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** All faults are told at once: of the body alone in one text, with others in a list. */
@Apart
class AllFaultsTest {

  private static final String EVERYTHING =
      """
      {"brand_id": 0, "model_name": " ", "year": 1879, "length_mm": 0, "width_mm": "5",
       "height_mm": 1.5, "wheelbase_mm": 100001,
       "attributes": [
         {"attribute_type_code": "engine", "language_code": "en", "value": "fine"},
         {"attribute_type_code": 5, "language_code": null},
         "x"],
       "colors": [{"color_type_code": "body", "language_code": "en", "color_name": 5}, {}]}
      """;

  private static final String TEXT =
      "brand_id: Input should be greater than 0"
          + "; model_name: String should have at least 1 character"
          + "; year: Input should be greater than or equal to 1880"
          + "; length_mm: Input should be greater than or equal to 1"
          + "; width_mm: Input should be a valid integer"
          + "; height_mm: Input should be a valid integer, got a number with a fractional part"
          + "; wheelbase_mm: Input should be less than or equal to 100000"
          + "; attributes[2]: Input should be a valid dictionary or object to extract fields from"
          + "; attributes[1].attribute_type_code: Input should be a valid string"
          + "; attributes[1].language_code: Input should be a valid string"
          + "; attributes[1].value: Field required"
          + "; colors[0].color_name: Input should be a valid string"
          + "; colors[1].color_type_code: Field required"
          + "; colors[1].language_code: Field required"
          + "; colors[1].color_name: Field required";

  private final Garage garage = Garage.open();
  private final long id = garage.created(Cars.full());

  private static void assertAll(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    var told = answer.json().get("detail").stringValue().split("; ");
    assertThat(told).containsExactlyInAnyOrder(TEXT.split("; "));
  }

  @Test
  void body_everythingFaulty_isToldInOneText() {
    assertAll(garage.create(EVERYTHING));
    assertAll(garage.replace(id, EVERYTHING));
    assertThat(garage.create(EVERYTHING).text()).isEqualTo(garage.replace(id, EVERYTHING).text());
  }

  @Test
  void body_everythingFaulty_isToldInTheOrderOfTheFields() {
    var text = garage.create(EVERYTHING).json().get("detail").stringValue();
    var fields = Arrays.stream(text.split("; ")).map(fault -> fault.split("[\\[:]")[0]).distinct();
    assertThat(fields)
        .containsExactly(
            "brand_id",
            "model_name",
            "year",
            "length_mm",
            "width_mm",
            "height_mm",
            "wheelbase_mm",
            "attributes",
            "colors");
  }

  @Test
  void body_empty_lacksWhatIsRequired() {
    var text = "brand_id: Field required; model_name: Field required";
    Errors.assertDetail(garage.create("{}"), 400, text);
    Errors.assertDetail(garage.replace(id, "{}"), 400, text);
  }

  @Test
  void pathAndBody_faulty_areToldInAList() {
    var answer = garage.admin().put(EDITED + "/abc", "{\"model_name\": 5}");
    assertThat(Errors.faults(answer))
        .containsExactlyInAnyOrder(
            "int_parsing path.model_id", "missing body.brand_id", "string_type body.model_name");
  }

  @Test
  void keyAndBody_faulty_areToldInAList() {
    var answer = garage.keyed("two words").post(EDITED, "{\"brand_id\": 5}");
    assertThat(Errors.faults(answer))
        .containsExactlyInAnyOrder(
            "idempotency_key_invalid header.Idempotency-Key", "missing body.model_name");
  }

  @ParameterizedTest
  @CsvSource({
    "abc, int_parsing",
    "1.5, int_parsing",
    "-1, int_parsing",
    "12345678901234567, int_parsing",
    "%D9%A1, int_parsing",
    "0, greater_than",
    "0000, greater_than",
    "9007199254740992, less_than_equal"
  })
  void id_thatIsNone_is422Everywhere(String path, String type) {
    var fault = type + " path.model_id";
    assertThat(Errors.faults(garage.anyone().get(MODELS + "/" + path))).containsExactly(fault);
    var edited = EDITED + "/" + path;
    assertThat(Errors.faults(garage.admin().get(edited))).containsExactly(fault);
    assertThat(Errors.faults(garage.admin().put(edited, Cars.full()))).containsExactly(fault);
    assertThat(Errors.faults(garage.admin().delete(edited))).containsExactly(fault);
  }

  @Test
  void idAndLanguage_malformed_areToldTogether() {
    assertThat(Errors.faults(garage.anyone().get(MODELS + "/x?lang=X")))
        .containsExactlyInAnyOrder(
            "int_parsing path.model_id", "string_pattern_mismatch query.lang");
  }

  @Test
  void id_withZerosBeforeIt_isTheSameModel() {
    assertThat(garage.anyone().get(MODELS + "/000" + id).json()).isEqualTo(garage.shown(id, "en"));
  }

  @Test
  void list_everythingFaulty_isToldInAList() {
    var query = "?brand_id=x&year=1879&lang=E&limit=201&cursor=x";
    assertThat(Errors.faults(garage.anyone().get(MODELS + query)))
        .containsExactlyInAnyOrder(
            "int_parsing query.brand_id",
            "greater_than_equal query.year",
            "string_pattern_mismatch query.lang",
            "less_than_equal query.limit",
            "cursor_invalid query.cursor");
  }
}
