package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.color;
import static shelf.contract.carmodels.Cars.text;
import static shelf.contract.carmodels.Cars.with;
import static shelf.contract.carmodels.Garage.shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each field at its edges, which are taken and shown as they are. */
@Apart
class FieldEdgeTest {

  private static final String[] MEASURES = {"length_mm", "width_mm", "height_mm", "wheelbase_mm"};

  private final Garage garage = Garage.open();

  /** As the admin reads it, having been created, and then been replaced. */
  private JsonNode stored(ObjectNode car) {
    long id = garage.created(car);
    var created = shown(200, garage.stored(id));
    garage.replaced(id, Cars.bare());
    garage.replaced(id, car);
    assertThat(shown(200, garage.stored(id))).isEqualTo(created);
    return created;
  }

  private JsonNode detail(ObjectNode car) {
    return garage.shown(garage.created(car), "en");
  }

  @ParameterizedTest
  @CsvSource({"1880, 1880", "2100, 2100", "2023.0, 2023", "2.0e3, 2000", "20230E-1, 2023"})
  void year_atItsEdge_isShownPlainly(String json, String expected) {
    var car = with(Cars.full(), "year", json);
    assertThat(stored(car).get("year").toString()).isEqualTo(expected);
    assertThat(detail(car).get("year").toString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "100000, 100000", "1e5, 100000", "4885.00, 4885"})
  void measure_atItsEdge_isShownPlainly(String json, String expected) {
    for (var field : MEASURES) {
      var car = with(Cars.full(), field, json);
      assertThat(stored(car).get(field).toString()).isEqualTo(expected);
      assertThat(detail(car).get(field).toString()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"year", "length_mm", "width_mm", "height_mm", "wheelbase_mm"})
  void number_nullOrAbsent_isShownAsNull(String field) {
    for (var json : new String[] {"null", ""}) {
      var car = with(Cars.full(), field, json);
      assertThat(detail(car).get(field).isNull()).isTrue();
      assertThat(stored(car)).isEqualTo(with(Cars.full(), field, "null"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"attributes", "colors"})
  void list_nullAbsentOrEmpty_isNone(String field) {
    for (var json : new String[] {"null", "", "[]"}) {
      assertThat(stored(with(Cars.full(), field, json))).isEqualTo(with(Cars.full(), field, "[]"));
    }
  }

  @Test
  void name_atItsLongest_isCountedInCharactersOnceTrimmedAndComposed() {
    for (var name : new String[] {"x", "😀".repeat(255), "é".repeat(255)}) {
      var car = Cars.full().put("model_name", name);
      assertThat(stored(car).get("model_name").stringValue()).isEqualTo(name);
      assertThat(detail(car).get("model_name").stringValue()).isEqualTo(name);
    }
    var decomposed = Cars.full().put("model_name", " \n" + "e\u0301".repeat(255) + "\t ");
    assertThat(stored(decomposed).get("model_name").stringValue()).isEqualTo("é".repeat(255));
  }

  @Test
  void text_atItsLongest_isTrimmedAndComposed() {
    for (var value : new String[] {"", "x", "😀".repeat(2000), "é".repeat(2000)}) {
      var car = text(Cars.bare(), "engine/en", value);
      assertThat(stored(car).at("/attributes/0/value").stringValue()).isEqualTo(value);
    }
    var decomposed = text(Cars.bare(), "engine/en", " " + "e\u0301".repeat(2000) + "\r\n");
    assertThat(detail(decomposed).get("engine").stringValue()).isEqualTo("é".repeat(2000));
  }

  @Test
  void color_atItsLongest_isTrimmedAndComposed() {
    for (var name : new String[] {"", "x", "😀".repeat(100), "é".repeat(100)}) {
      var car = color(Cars.bare(), "body/en", name);
      assertThat(stored(car).at("/colors/0/color_name").stringValue()).isEqualTo(name);
    }
    var decomposed = color(Cars.bare(), "body/en", " " + "e\u0301".repeat(100) + "\r\n");
    assertThat(detail(decomposed).get("body_colors").stringValue()).isEqualTo("é".repeat(100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"quoted\" \\ back",
        "a\nb\tc",
        "</script>",
        "2,5 л · 105 к. с.",
        "\u0001\u007f",
        "𝟙²"
      })
  void text_ofAnyCharacters_comesBackAsItWas(String value) {
    var car = color(text(Cars.bare(), "engine/en", value), "body/en", value);
    car.put("model_name", value);
    var stored = stored(car);
    assertThat(stored.get("model_name").stringValue()).isEqualTo(value);
    assertThat(stored.at("/attributes/0/value").stringValue()).isEqualTo(value);
    var shown = detail(car);
    assertThat(shown.get("engine").stringValue()).isEqualTo(value);
    assertThat(shown.get("body_colors").stringValue()).isEqualTo(value);
  }

  @Test
  void colors_1000_areShownInTheirOrder() {
    var car = Cars.bare();
    var colors = car.putArray("colors");
    var names = new StringBuilder();
    for (int i = 999; i >= 0; i--) {
      colors
          .addObject()
          .put("color_type_code", "body")
          .put("language_code", "en")
          .put("color_name", "c" + i);
      names.append("c").append(i).append(", ");
    }
    assertThat(stored(car).get("colors")).isEqualTo(colors);
    assertThat(detail(car).get("body_colors").stringValue() + ", ").isEqualTo(names.toString());
  }

  /** In the order sent, empty ones too: what is read here can be sent back. */
  @Test
  void stored_isWhatWasSentInItsOrder() {
    var car = text(text(Cars.full(), "suspension/ru", ""), "interior/uk", "  ");
    car = color(color(car, "interior/ru", ""), "body/en", "White");
    var expected = with(car, "attributes", car.get("attributes").toString().replace("  ", ""));
    var answer = garage.stored(garage.created(car));
    assertThat(answer.text()).isEqualTo(expected.toString());
    assertThat(stored(car)).isEqualTo(expected);
  }

  @Test
  void stored_ofABareModel_hasAllThatPutTakes() {
    var stored = stored(Cars.bare());
    assertThat(stored.propertyNames()).containsExactlyElementsOf(Cars.full().propertyNames());
    assertThat(garage.stored(garage.created(Cars.bare())).text())
        .isEqualTo(
            ("{\"brand_id\":%d,\"model_name\":\"Camry\",\"year\":null,\"length_mm\":null,"
                    + "\"width_mm\":null,\"height_mm\":null,\"wheelbase_mm\":null,"
                    + "\"attributes\":[],\"colors\":[]}")
                .formatted(Garage.sharedBrand()));
  }

  @Test
  void unknownFields_areIgnored() {
    var car = Cars.full();
    car.put("id", 5).put("brand_name", 7).put("slogan", "x").put("version", "x");
    car.put("image_objects", "none").put("image_url", 3).put("body_colors", false);
    ((ObjectNode) car.at("/attributes/0")).put("id", "x");
    ((ObjectNode) car.at("/colors/0")).putNull("hex");
    assertThat(stored(car)).isEqualTo(Cars.full());
  }
}
