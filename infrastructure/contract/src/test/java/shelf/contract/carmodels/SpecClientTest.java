package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.color;
import static shelf.contract.carmodels.Cars.text;
import static shelf.contract.carmodels.Garage.MODELS;
import static shelf.contract.carmodels.Garage.edited;
import static shelf.contract.carmodels.Garage.path;
import static shelf.contract.carmodels.Garage.shown;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.engine.Brands;
import shelf.contract.http.Errors;
import tools.jackson.databind.node.ObjectNode;

/** A front-end that was written from 001 alone; of its examples only ids and images differ. */
@Apart
class SpecClientTest {

  private final Garage garage = Garage.open();
  private long toyota;
  private long id;

  @BeforeEach
  void createTheModel() {
    toyota = toyota();
    id = garage.created(Cars.bare());
  }

  /** There is one brand of this name. */
  private long toyota() {
    var answer = garage.brands().create("Toyota");
    if (answer.status() == 201) {
      return Brands.id(answer);
    }
    var text = answer.json().get("detail").stringValue();
    return Long.parseLong(text.replaceAll(".*\\(id=(\\d+)\\)", "$1"));
  }

  private String body(String file) {
    return Cars.spec(file).replace("\"brand_id\": 1,", "\"brand_id\": " + toyota + ",");
  }

  private void update(String file) {
    var answer =
        garage.admin().with("Content-Type", "application/json").put(edited(id), body(file));
    assertThat(shown(200, answer)).isEqualTo(Cars.json("{ \"status\": \"updated\" }"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"update.json", "curl.json"})
  void update_withTheExample_isUpdatedAndKeptWhole(String file) {
    update(file);
    assertThat(shown(200, garage.stored(id))).isEqualTo(Cars.json(body(file)));
  }

  @Test
  void detail_afterTheExample_showsItsTexts() {
    update("update.json");
    var uk = shown(200, garage.anyone().get("/marketplace/car-models/" + id + "?lang=uk"));
    assertThat(uk.get("slogan").stringValue()).isEqualTo("Надійність щодня");
    assertThat(uk.get("engine").stringValue()).isEqualTo("2.5L Гібрид");
    assertThat(uk.get("body_colors").stringValue()).isEqualTo("Чорний");
    assertThat(uk.get("interior_colors").stringValue()).isEqualTo("Бежевий");
    var en = shown(200, garage.anyone().get("/marketplace/car-models/" + id));
    assertThat(en.get("slogan").stringValue()).isEqualTo("Reliability every day");
    assertThat(en.get("body_colors").stringValue()).isEqualTo("Black");
  }

  @Test
  void detail_afterTheExampleOfCurl_hasNothingLeftOfBefore() {
    update("update.json");
    update("curl.json");
    var uk = garage.shown(id, "uk");
    assertThat(uk.get("slogan").stringValue()).isEqualTo("Надійність щодня");
    assertThat(uk.get("engine").isNull()).isTrue();
    assertThat(uk.get("body_colors").isNull()).isTrue();
    assertThat(uk.get("interior_colors").isNull()).isTrue();
  }

  /** What must have been sent for the example of the answer. */
  private ObjectNode camry() {
    var car = Cars.with(Cars.with(Cars.full(toyota), "attributes", ""), "colors", "");
    car = text(text(car, "slogan/uk", "Надійність щодня"), "engine/uk", "2.5L Гібрид");
    car = text(text(car, "fuel_type/uk", "Гібрид"), "drive_type/uk", "Передній");
    car = text(car, "transmission/en", "CVT");
    car = color(color(car, "body/uk", "Чорний"), "body/uk", "Білий");
    return color(color(car, "interior/uk", "Бежевий"), "interior/en", "Beige");
  }

  @Test
  void detail_ofTheExample_isByteForByteThatOfTheDocument() {
    long camry = garage.created(camry());
    var expected = (ObjectNode) Cars.json(Cars.spec("detail.json"));
    expected.put("id", camry).put("brand_id", toyota).putArray("image_objects");
    assertThat(garage.detail(camry, "uk").text()).isEqualTo(expected.toString());
  }

  @Test
  void detail_unknown_is404() {
    Errors.assertDetail(garage.anyone().get(path(987_654_321)), 404, "Model not found");
    Errors.assertDetail(garage.detail(987_654_321, "uk"), 404, "Model not found");
  }

  @Test
  void update_refused_saysWhatTheDocumentSays() {
    var car = Cars.full(toyota);
    Errors.assertDetail(garage.replace(987_654_321, car), 400, "Model not found");
    Errors.assertDetail(garage.replace(id, Cars.full(987_654_321)), 400, "Brand not found");
    var fine = Cars.full(toyota);
    Errors.assertDetail(
        garage.replace(id, text(fine, "engine/de", "x")), 400, "Unsupported language codes: de");
    Errors.assertDetail(
        garage.replace(id, text(fine, "roof/en", "x")), 400, "Unknown attribute type: roof");
    Errors.assertDetail(
        garage.replace(id, color(fine, "roof/en", "x")), 400, "Unknown color type: roof");
  }

  @Test
  void list_showsTheModel() {
    update("update.json");
    var rows = shown(200, garage.anyone().get(MODELS + "?lang=uk&brand_id=" + toyota));
    var row = rows.valueStream().filter(it -> it.get("id").longValue() == id).toList();
    assertThat(row).hasSize(1);
    assertThat(row.getFirst().toString())
        .isEqualTo(
            ("{\"id\":%d,\"brand_id\":%d,\"brand_name\":\"Toyota\",\"model_name\":\"Camry\","
                    + "\"year\":2023,\"slogan\":\"Надійність щодня\",\"image_url\":null}")
                .formatted(id, toyota));
  }
}
