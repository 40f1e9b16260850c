package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.at;
import static shelf.contract.products.Cards.with;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import tools.jackson.databind.JsonNode;

/** Each field at its edges, which are taken and shown as they are. */
@Apart
class FieldEdgeTest {

  private static final String EDGES =
      """
      price_rub, 0, 0
      price_rub, 0.01, 0.01
      price_rub, 999999999999.99, 999999999999.99
      price_rub, 2700.00, 2700
      price_rub, 2.7e3, 2700
      price_rub, 12.50, 12.5
      price_rub, 99999999999, 99999999999
      loss_compensation_rub, 0, 0
      loss_compensation_rub, 999999999999.99, 999999999999.99
      dimensions.circle.diameter_cm, 0.01, 0.01
      dimensions.circle.diameter_cm, 1000000, 1000000
      occupancy.cleaning_days, 0, 0
      occupancy.cleaning_days, 3650, 3650
      occupancy.cleaning_days, 1.0, 1
      occupancy.insurance_reserve_percent, 100, 100
      occupancy.insurance_reserve_percent, 99.99, 99.99
      delivery.volume_cm3, 0.01, 0.01
      delivery.volume_cm3, 1000000000000000, 1000000000000000
      delivery.weight_kg, 0.001, 0.001
      delivery.weight_kg, 1000000, 1000000
      setup.install_minutes, 0, 0
      setup.install_minutes, 100000, 100000
      setup.uninstall_minutes, 0, 0
      setup.uninstall_minutes, 100000, 100000
      setup.min_installers, 1, 1
      setup.min_installers, 4, 4
      """;

  private static final List<String> OPTIONAL =
      List.of(
          "color",
          "loss_compensation_rub",
          "occupancy",
          "delivery",
          "setup",
          "rental",
          "visibility",
          "seo",
          "occupancy.cleaning_days",
          "occupancy.insurance_reserve_percent",
          "delivery.weight_kg",
          "delivery.transport_restriction",
          "delivery.self_pickup_allowed",
          "setup.install_minutes",
          "setup.uninstall_minutes",
          "setup.installer_qualification",
          "setup.min_installers",
          "setup.self_setup_allowed",
          "rental.base_period",
          "visibility.reservation_mode",
          "visibility.show_on_pifakit",
          "visibility.show_on_site",
          "visibility.show_in_new",
          "visibility.category_cover_on_home",
          "seo.slug",
          "seo.meta_title",
          "seo.meta_description");

  private final Shop shop = Shop.open();

  private JsonNode shown(String field, String json) {
    return shop.shown(shop.created(with(Cards.full(), field, json)));
  }

  @ParameterizedTest
  @CsvSource(textBlock = EDGES)
  void number_atItsEdge_isShownPlainly(String field, String json, String expected) {
    var text = at(shown(field, json), field).toString();
    assertThat(text).isEqualTo(new BigDecimal(expected).toPlainString());
  }

  @ParameterizedTest
  @CsvSource({"price_rub, 1.0E+2, 100", "price_rub, 1e11, 100000000000", "price_rub, 5E-1, 0.5"})
  void number_withExponent_isWrittenWithout(String field, String json, String expected) {
    var id = shop.created(Cards.patch(field, json).setAll(Cards.bare().without("price_rub")));
    assertThat(shop.card(id).text()).contains("\"price_rub\":" + expected + ",");
  }

  @ParameterizedTest
  @CsvSource({"name, 1", "name, 255", "seo.meta_title, 255", "seo.meta_description, 1000"})
  void text_atItsLongest_isCountedInCodePoints(String field, int length) {
    var text = "😀".repeat(length);
    assertThat(at(shown(field, "\"" + text + "\""), field).stringValue()).isEqualTo(text);
    var longer = with(Cards.full(), field, "\"" + "😀".repeat(1001) + "\"");
    Refused.assertFaults(shop.create(longer), 400, field);
  }

  @Test
  void slug_atItsShortestAndLongest_isTaken() {
    for (var slug : new String[] {"0", "z", "a-".repeat(59) + "ab"}) {
      var id = shop.created(Cards.slugged(slug));
      assertThat(at(shop.shown(id), "seo.slug").stringValue()).isEqualTo(slug);
      shop.delete(id);
    }
  }

  @ParameterizedTest
  @CsvSource({"features, 500", "seo.meta_keywords, 100"})
  void list_atItsLongest_isShownInItsOrder(String field, int length) {
    var words = new StringBuilder("[\"" + "я".repeat(length) + "\"");
    for (int i = 1; i < 50; i++) {
      words.append(", \"").append(50 - i).append('"');
    }
    var list = at(shown(field, words + "]"), field);
    assertThat(list).hasSize(50);
    assertThat(list.get(0).stringValue()).hasSize(length);
    assertThat(list.get(1).stringValue()).isEqualTo("49");
    assertThat(list.get(49).stringValue()).isEqualTo("1");
  }

  private static String features(int count, String feature) {
    return "[" + "\"%s\", ".formatted(feature).repeat(count - 1) + "\"" + feature + "\"]";
  }

  @Test
  void features_together_haveAtMost5000Characters() {
    var most = features(50, "😀".repeat(100));
    assertThat(at(shown("features", most), "features")).hasSize(50);
    var more = most.replaceFirst("]", ", \"x\"]").replaceFirst("\"😀{100}\", ", "");
    assertThat(at(shown("features", more), "features")).hasSize(50);
    var tooMuch = most.replaceFirst("😀", "xx");
    Refused.assertFaults(shop.create(with(Cards.full(), "features", tooMuch)), 400, "features");
    var id = shop.created(Cards.full());
    Refused.assertFaults(shop.change(id, Cards.patch("features", tooMuch)), 400, "features");
  }

  @ParameterizedTest
  @CsvSource({"name", "seo.meta_title", "seo.meta_description"})
  void text_isTrimmedAndComposed(String field) {
    var shown = at(shown(field, "\" \\n\\u0438\\u0306 e\\u0301 \\t\""), field);
    assertThat(shown.stringValue()).isEqualTo("\u0439 \u00e9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"features", "seo.meta_keywords"})
  void element_isTrimmedAndComposed(String field) {
    var shown = at(shown(field, "[\" e\\u0301 \", \"a\", \"a\"]"), field);
    assertThat(shown.valueStream().map(JsonNode::stringValue)).containsExactly("\u00e9", "a", "a");
  }

  /** Trimmed and composed first, counted then. */
  @Test
  void name_longOnlyBeforeItIsTrimmedAndComposed_isTaken() {
    var name = "  " + "e\\u0301".repeat(255) + "  ";
    assertThat(at(shown("name", "\"" + name + "\""), "name").stringValue())
        .isEqualTo("\u00e9".repeat(255));
  }

  @ParameterizedTest
  @FieldSource("OPTIONAL")
  void optional_nullOrAbsent_isShownAsNull(String field) {
    assertThat(at(shown(field, "null"), field).isNull()).isTrue();
    assertThat(at(shown(field, ""), field).isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"features", "seo.meta_keywords"})
  void list_nullOrAbsentOrEmpty_isShownAsEmpty(String field) {
    for (var json : new String[] {"", "null", "[]"}) {
      assertThat(at(shown(field, json), field).toString()).as(json).isEqualTo("[]");
    }
  }

  @Test
  void card_ofTheRequiredFieldsOnly_showsAllFields() {
    var id = shop.created(Cards.bare());
    assertThat(shop.shown(id).propertyNames())
        .containsExactlyElementsOf(Cards.spec("card.json").propertyNames());
  }

  @ParameterizedTest
  @CsvSource({
    "occupancy, '{\"cleaning_days\":null,\"insurance_reserve_percent\":null}'",
    "rental, '{\"base_period\":null}'",
    "seo, '{\"slug\":null,\"meta_title\":null,\"meta_description\":null,\"meta_keywords\":[]}'"
  })
  void block_empty_isShownWithItsFields(String block, String expected) {
    assertThat(at(shown(block, "{}"), block).toString()).isEqualTo(expected);
  }

  @Test
  void unknownAndReadOnlyFields_areIgnored() {
    var card = Cards.full();
    card.put("id", 5).put("created_at", "x").put("updated_at", false).put("images", "none");
    card.put("thumbnail_url", 1).putObject("reviews").put("stars", "*****");
    var extra = with(with(card, "seo.robots", "[]"), "dimensions.unit", "\"cm\"");
    var shown = shop.shown(shop.created(with(extra, "dimensions.circle.radius_cm", "-1")));
    assertThat(shown.propertyNames()).doesNotContain("reviews", "thumbnail_url");
    assertThat(shown.get("dimensions").toString())
        .isEqualTo("{\"shape\":\"circle__diameter\",\"circle\":{\"diameter_cm\":330}}");
    assertThat(shown.get("created_at").stringValue()).startsWith("20");
  }
}
