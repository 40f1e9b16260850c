package shelf.contract.carmodels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.text;
import static shelf.contract.carmodels.Garage.shown;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.table.Item;
import tools.jackson.databind.node.ObjectNode;

/** The largest models, and those that are too large for the store though their body is not. */
@Apart
class SizeTest {

  private static final int LARGEST_BODY = 409_600;
  private static final String TOO_LARGE = "Car model too large: at most 400 KB";
  private static final String NOTE = "\uD834\uDD60";

  private final Garage garage = Garage.emptied();
  private final Ledger ledger = new Ledger(garage);
  private final List<String> types = References.types(50);
  private final List<String> languages = References.languages(41);
  private final long brand = garage.newBrand();

  @BeforeEach
  void manyCodes() {
    shown(200, garage.replaceList("attribute-types", References.of(types)));
    shown(200, garage.replaceList("languages", References.of(languages)));
  }

  @AfterEach
  void sound() {
    ledger.assertSound();
  }

  /** So many different texts, spread over all languages before the next type. */
  private ObjectNode texts(int count, String value) {
    var car = Cars.bare(brand);
    var attributes = car.putArray("attributes");
    for (int i = 0; i < count; i++) {
      attributes
          .addObject()
          .put("attribute_type_code", types.get(i / languages.size()))
          .put("language_code", languages.get(i % languages.size()))
          .put("value", value);
    }
    return car;
  }

  @Test
  void attributes_2000_areTakenShownAndReplaced() {
    var car = texts(2000, "текст");
    long id = garage.created(car);
    assertThat(shown(200, garage.stored(id)).get("attributes")).isEqualTo(car.get("attributes"));
    for (var lang : List.of("en", languages.get(40))) {
      var detail = garage.shown(id, lang);
      assertThat(detail.get("slogan").stringValue()).isEqualTo("текст");
      assertThat(detail.get("type_47").stringValue()).isEqualTo("текст");
    }
    garage.replaced(id, texts(2000, "other"));
    assertThat(garage.shown(id, languages.get(7)).get("type_30").stringValue()).isEqualTo("other");
    ledger.assertSound();
    assertThat(garage.delete(id).status()).isEqualTo(204);
  }

  @Test
  void attributes_2001_areRefusedAndNothingChanges() {
    long id = garage.created(texts(3, "x"));
    var text = "attributes: List should have at most 2000 items after validation, not 2001";
    Errors.assertDetail(garage.create(texts(2001, "")), 400, text);
    Errors.assertDetail(garage.replace(id, texts(2001, "")), 400, text);
    assertThat(shown(200, garage.stored(id)).get("attributes")).hasSize(3);
  }

  private void assertTooLarge(ObjectNode car) {
    assertThat(car.toString().getBytes(UTF_8).length).isLessThanOrEqualTo(LARGEST_BODY);
    long id = garage.created(texts(3, "x"));
    Set<Item> before = ledger.contents();
    Errors.assertDetail(garage.create(car), 400, TOO_LARGE);
    Errors.assertDetail(garage.replace(id, car), 400, TOO_LARGE);
    assertThat(ledger.contents()).isEqualTo(before);
  }

  /** What is stored is 390 000 bytes and more, but the body is not over its own limit. */
  @Test
  void texts_tooLargeForTheStore_areRefusedAndNothingChanges() {
    assertTooLarge(texts(50, "😀".repeat(2000)));
  }

  /** Composed by Unicode's form C, a musical note becomes three times as long. */
  @Test
  void texts_thatGrowWhenComposed_areRefusedAndNothingChanges() {
    assertTooLarge(texts(60, NOTE.repeat(666)));
    assertTooLarge(texts(120, "\u0958".repeat(1000)));
  }

  /** Though they would fit, they would not when the whole is stored: nothing may be lost. */
  @ParameterizedTest
  @CsvSource({"41, 2000", "48, 2000", "48, 1990", "47, 2000", "24, 2000"})
  void texts_nearlyTooLarge_areTakenWholeOrRefused(int count, int length) {
    var car = texts(count, "😀".repeat(length));
    var answer = garage.create(car);
    if (count * length * 4 < 380_000) {
      assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }
    if (answer.status() != 201) {
      Errors.assertDetail(answer, 400, TOO_LARGE);
      return;
    }
    long id = answer.json().get("id").longValue();
    assertThat(shown(200, garage.stored(id)).get("attributes")).isEqualTo(car.get("attributes"));
    assertThat(garage.shown(id, "en").get("slogan").stringValue()).hasSize(2 * length);
    garage.replaced(id, car);
    garage.replaced(id, Cars.bare(brand));
    assertThat(garage.shown(id, "en").get("slogan").isNull()).isTrue();
  }

  /** Slogans lie in the list's row, too: pages of large rows are pages nevertheless. */
  @Test
  void slogans_ofAllLanguages_areListed() {
    var car = texts(41, "😀".repeat(1900));
    var ids = List.of(garage.created(car), garage.created(car), garage.created(car));
    var rows = new Rows(garage);
    assertThat(rows.walk("limit=2")).containsExactlyElementsOf(ids);
    var slogans = shown(200, rows.page("brand_id=" + brand + "&lang=" + languages.get(9)));
    assertThat(slogans.valueStream().map(row -> row.get("slogan").stringValue()))
        .containsOnly("😀".repeat(1900));
  }

  /** Each unknown, each as long as may be: still one answer. */
  @Test
  void codes_2000Unknown_areNamedInAnAnswer() {
    var car = Cars.bare(brand);
    var attributes = car.putArray("attributes");
    for (int i = 0; i < 2000; i++) {
      var code = "z".repeat(59) + (10_000 + i);
      attributes
          .addObject()
          .put("attribute_type_code", code)
          .put("language_code", "en")
          .put("value", "");
    }
    var answer = garage.create(car);
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.json().get("detail").stringValue()).startsWith("Unknown attribute type: zzz");
  }
}
