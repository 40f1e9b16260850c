package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.color;
import static shelf.contract.carmodels.Cars.text;
import static shelf.contract.carmodels.Garage.MODELS;
import static shelf.contract.carmodels.Garage.path;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** Which text is shown in which language. */
@Apart
class FallbackTest {

  /** English, Ukrainian, Russian, the language asked for, what is shown. */
  private static final String TEXTS =
      """
      en|uk|ru|en|en
      en|uk|ru|uk|uk
      en|uk|ru|ru|ru
      en|uk|ru|de|en
      en|-|ru|uk|en
      -|uk|ru|uk|uk
      -|uk|ru|en|null
      -|uk|-|ru|null
      -|-|-|uk|null
      en|``|ru|uk|en
      en|` `|ru|uk|en
      en|` \n\t`|ru|uk|en
      ``|``|ru|uk|null
      ``|uk|ru|uk|uk
      ``|uk|ru|en|null
      ` `|-|ru|de|null
      """;

  /** English, Ukrainian, the language asked for, what is shown. */
  private static final String COLORS =
      """
      Black,White|Чорний,Білий|uk|Чорний, Білий
      Black,White|Чорний,Білий|en|Black, White
      Black,White|Чорний,Білий|ru|Black, White
      Black,White|Чорний,Білий|de|Black, White
      Black,White,Red|Чорний|uk|Чорний
      White,Black|-|uk|White, Black
      -|Чорний|uk|Чорний
      -|Чорний|en|null
      -|-|en|null
      Black|` `|uk|Black
      Black,,White|`,Білий`|uk|Білий
      Black,,White|-|uk|Black, White
       Black ,|-|en|Black
      ``|-|en|null
      Z,A,M,B|-|en|Z, A, M, B
      """;

  private final Garage garage = Garage.open();
  private final long brand = garage.newBrand();

  private static String shown(JsonNode value) {
    return value.isNull() ? "null" : value.stringValue();
  }

  /** Of each text: as sent; {@code -} not at all. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = TEXTS)
  void text_isThatOfTheLanguageElseEnglishElseNull(
      String en, String uk, String ru, String asked, String expected) {
    var car = Cars.bare(brand);
    for (var type : List.of("slogan", "interior")) {
      car = en.equals("-") ? car : text(car, type + "/en", en);
      car = uk.equals("-") ? car : text(car, type + "/uk", uk);
      car = ru.equals("-") ? car : text(car, type + "/ru", ru);
    }
    long id = garage.created(car);
    var detail = garage.shown(id, asked);
    assertThat(shown(detail.get("slogan"))).isEqualTo(expected);
    assertThat(shown(detail.get("interior"))).isEqualTo(expected);
    assertThat(shown(detail.get("engine"))).isEqualTo("null");
    assertThat(shown(row(id, asked).get("slogan"))).isEqualTo(expected);
  }

  /** As a list shows it. */
  private JsonNode row(long id, String lang) {
    var rows =
        Garage.shown(200, garage.anyone().get(MODELS + "?lang=" + lang + "&brand_id=" + brand));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("id").longValue()).isEqualTo(id);
    return rows.get(0);
  }

  @Test
  void texts_fallBackEachForItself() {
    var car = text(text(Cars.bare(brand), "slogan/en", "Slogan"), "slogan/uk", "Гасло");
    car = text(text(car, "engine/en", "Engine"), "engine/uk", "");
    car = text(text(car, "fuel_type/uk", "Дизель"), "drive_type/ru", "Полный");
    var uk = garage.shown(garage.created(car), "uk");
    assertThat(shown(uk.get("slogan"))).isEqualTo("Гасло");
    assertThat(shown(uk.get("engine"))).isEqualTo("Engine");
    assertThat(shown(uk.get("fuel_type"))).isEqualTo("Дизель");
    assertThat(shown(uk.get("drive_type"))).isEqualTo("null");
  }

  /** Of each language: all names, comma-joined; {@code -} none at all. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = COLORS)
  void colors_areTheWholeListOfTheLanguageElseOfEnglish(
      String en, String uk, String asked, String expected) {
    var car = color(Cars.bare(brand), "interior/uk", "Бежевий");
    for (var name : en.equals("-") ? new String[0] : en.split(",", -1)) {
      car = color(car, "body/en", name);
    }
    for (var name : uk.equals("-") ? new String[0] : uk.split(",", -1)) {
      car = color(car, "body/uk", name);
    }
    var detail = garage.shown(garage.created(car), asked);
    assertThat(shown(detail.get("body_colors"))).isEqualTo(expected);
    assertThat(shown(detail.get("interior_colors")))
        .isEqualTo(asked.equals("uk") ? "Бежевий" : "null");
  }

  /** Per type, however they were mixed when they were sent. */
  @Test
  void colors_ofBothTypesMixed_keepTheOrderOfEach() {
    var car = color(color(Cars.bare(brand), "interior/en", "Beige"), "body/en", "Red");
    car = color(color(car, "body/uk", "Синій"), "interior/en", "Ash");
    car = color(color(car, "body/en", "Blue"), "interior/uk", "Чорний");
    long id = garage.created(car);
    var en = garage.shown(id, "en");
    assertThat(shown(en.get("body_colors"))).isEqualTo("Red, Blue");
    assertThat(shown(en.get("interior_colors"))).isEqualTo("Beige, Ash");
    var uk = garage.shown(id, "uk");
    assertThat(shown(uk.get("body_colors"))).isEqualTo("Синій");
    assertThat(shown(uk.get("interior_colors"))).isEqualTo("Чорний");
  }

  @Test
  void language_absent_isEnglish() {
    long id = garage.created(Cars.full(brand));
    assertThat(garage.anyone().get(path(id)).text()).isEqualTo(garage.detail(id, "en").text());
    assertThat(garage.detail(id, "zz").text()).isEqualTo(garage.detail(id, "en").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "e",
        "EN",
        "Uk",
        "eng",
        "en-US",
        "e1",
        "12",
        "%D1%83%D0%BA",
        "en%20",
        "e%CC%81n"
      })
  void language_malformed_is422(String lang) {
    long id = garage.created(Cars.full(brand));
    for (var path : List.of(path(id) + "?lang=", path(987_654_321) + "?lang=", MODELS + "?lang=")) {
      assertThat(Errors.faults(garage.anyone().get(path + lang)))
          .containsExactly("string_pattern_mismatch query.lang");
    }
  }

  @Test
  void language_twice_is422() {
    var answer = garage.anyone().get(path(garage.created(Cars.full(brand))) + "?lang=uk&lang=uk");
    assertThat(Errors.faults(answer)).containsExactly("repeated query.lang");
  }

  @Test
  void detail_ofABareModel_hasAllMembersOfTheDocument() {
    var bare = garage.shown(garage.created(Cars.bare(brand)), "uk");
    var document = Cars.json(Cars.spec("detail.json"));
    assertThat(bare.propertyNames()).containsExactlyElementsOf(document.propertyNames());
    assertThat(bare.get("image_objects").toString()).isEqualTo("[]");
    var given = Set.of("id", "brand_id", "brand_name", "model_name", "image_objects");
    bare.properties().stream()
        .filter(member -> !given.contains(member.getKey()))
        .forEach(member -> assertThat(member.getValue().isNull()).as(member.getKey()).isTrue());
  }
}
