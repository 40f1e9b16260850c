package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.at;
import static shelf.contract.products.Cards.patch;
import static shelf.contract.products.Cards.with;
import static shelf.contract.products.Shop.shown;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** PATCH: a JSON Merge Patch (RFC 7396) over the card. */
@Apart
class ChangeTest {

  private static final String CHANGES =
      """
      name|"Стул"
      features|["a"]
      features|[]
      category_id|"cat_chairs"
      price_rub|0
      loss_compensation_rub|0.01
      color|"violet"
      dimensions.circle.diameter_cm|331
      occupancy.cleaning_days|2
      occupancy.insurance_reserve_percent|99.99
      delivery.volume_cm3|3501
      delivery.weight_kg|2.001
      delivery.transport_restriction|"special2_only"
      delivery.self_pickup_allowed|false
      setup.install_minutes|0
      setup.uninstall_minutes|0
      setup.installer_qualification|"any"
      setup.min_installers|4
      setup.self_setup_allowed|false
      visibility.reservation_mode|"disabled"
      visibility.show_on_pifakit|false
      visibility.show_on_site|false
      visibility.show_in_new|false
      visibility.category_cover_on_home|true
      seo.slug|"another-slug-of-a-change"
      seo.meta_title|"a"
      seo.meta_description|"b"
      seo.meta_keywords|["c"]
      """;

  private static final List<String> OPTIONAL =
      List.of(
          "loss_compensation_rub",
          "color",
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
  private final String id = shop.created(Cards.full());
  private final JsonNode before = shop.shown(id);

  /** The card with one thing else and a new time of change. */
  private ObjectNode expected(String field, String json, JsonNode after) {
    var expected = with((ObjectNode) before, field, json);
    return expected.set("updated_at", after.get("updated_at"));
  }

  private void assertChanges(String field, String json) {
    var answer = shop.change(id, patch(field, json));
    var after = shown(200, answer);
    assertThat(after).isEqualTo(expected(field, json, after));
    assertThat(answer.header("etag")).hasValue("\"2\"");
    assertThat(shop.shown(id)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CHANGES)
  void oneField_changed_leavesTheOthers(String field, String json) {
    assertChanges(field, json);
    shop.delete(id);
  }

  @ParameterizedTest
  @FieldSource("OPTIONAL")
  void oneOptionalField_null_isCleared(String field) {
    assertChanges(field, "null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"features", "seo.meta_keywords"})
  void list_null_isEmptied(String field) {
    var after = shop.changed(id, patch(field, "null"));
    assertThat(after).isEqualTo(expected(field, "[]", after));
  }

  @ParameterizedTest
  @CsvSource({
    "name, 400, name",
    "category_id, 400, category_id",
    "price_rub, 400, price_rub",
    "dimensions, 400, dimensions",
    "dimensions.shape, 400, dimensions.shape",
    "dimensions.circle, 422, dimensions.circle",
    "dimensions.circle.diameter_cm, 400, dimensions.circle.diameter_cm",
    "delivery.volume_cm3, 400, delivery.volume_cm3"
  })
  void requiredField_null_isRefused(String field, int status, String fault) {
    Refused.assertFaults(shop.change(id, patch(field, "null")), status, fault);
    assertUntouched();
  }

  private void assertUntouched() {
    var answer = shop.card(id);
    assertThat(answer.json()).isEqualTo(before);
    assertThat(answer.header("etag")).hasValue("\"1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"price_rub\": 2700.00, \"color\": \"white\"}",
        "{\"occupancy\": {}, \"seo\": {\"meta_keywords\": [\"скатерть\", \"амори\", \"бархат\"]}}",
        "{\"dimensions\": {}}",
        "{\"dimensions\": {\"circle\": {}}}",
        "{\"dimensions\": {\"shape\": \"circle__diameter\", \"circle\": {\"diameter_cm\": 330.0}}}",
        "{\"dimensions\": {\"line\": null}}",
        "{\"id\": \"x\", \"images\": [1], \"created_at\": 5, \"updated_at\": null}",
        "{\"reviews\": {\"stars\": 5}, \"seo\": {\"robots\": \"none\"}}",
        "{\"delivery\": {\"volume_cm3\": 3500}}"
      })
  void change_thatChangesNothing_writesNothing(String patch) {
    var contents = new Ledger(shop).contents();
    var answer = shop.change(id, patch);
    assertThat(shown(200, answer)).isEqualTo(before);
    assertThat(answer.header("etag")).hasValue("\"1\"");
    assertThat(new Ledger(shop).contents()).isEqualTo(contents);
  }

  @Test
  void updatedAt_growsWithAChangeOnly() {
    Patience.until(
        Duration.ofSeconds(3),
        "the next second",
        () -> Instant.now().toString().compareTo(next(before)) > 0);
    assertThat(shop.changed(id, "{}").get("updated_at")).isEqualTo(before.get("updated_at"));
    var after = shop.changed(id, "{\"price_rub\": 5}");
    assertThat(after.get("updated_at").stringValue())
        .isGreaterThan(before.get("updated_at").stringValue());
    assertThat(after.get("created_at")).isEqualTo(before.get("created_at"));
  }

  private static String next(JsonNode card) {
    var at = Instant.parse(card.get("updated_at").stringValue());
    return at.plusSeconds(1).toString();
  }

  @Test
  void block_absentBefore_isMadeOfTheMembersGiven() {
    var bare = shop.created(Cards.bare());
    var after = shop.changed(bare, "{\"setup\": {\"min_installers\": 3}, \"seo\": {}}");
    assertThat(at(after, "setup.min_installers").intValue()).isEqualTo(3);
    assertThat(at(after, "setup.install_minutes").isNull()).isTrue();
    assertThat(at(after, "seo").toString())
        .isEqualTo(
            "{\"slug\":null,\"meta_title\":null,\"meta_description\":null,\"meta_keywords\":[]}");
    assertThat(
            shop.changed(bare, "{\"setup\": {\"min_installers\": null}}").get("setup").isObject())
        .isTrue();
  }

  @Test
  void manyFields_atOnce_areOneChange() {
    var patch =
        "{\"name\": \"  e\\u0301  \", \"category_id\": \"cat_chairs\", \"color\": null,"
            + " \"features\": [\"x\", \"y\"], \"seo\": {\"slug\": null, \"meta_title\": \"t\"},"
            + " \"occupancy\": {\"cleaning_days\": null}, \"rental\": null}";
    var answer = shop.change(id, patch);
    assertThat(answer.header("etag")).hasValue("\"2\"");
    var after = answer.json();
    assertThat(after.get("name").stringValue()).isEqualTo("\u00e9");
    assertThat(after.get("features").toString()).isEqualTo("[\"x\",\"y\"]");
    assertThat(at(after, "seo.meta_title").stringValue()).isEqualTo("t");
    assertThat(at(after, "seo.meta_keywords")).hasSize(3);
    assertThat(at(after, "occupancy").toString())
        .isEqualTo("{\"cleaning_days\":null,\"insurance_reserve_percent\":0}");
    assertThat(after.get("rental").isNull()).isTrue();
    new Ledger(shop).assertWhole();
  }

  @Test
  void category_unknown_is400AndNothingChanges() {
    var answer = shop.change(id, "{\"category_id\": \"cat_lost\", \"price_rub\": 1}");
    Refused.assertFaults(answer, 400, "category_id");
    assertUntouched();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/merge-patch+json", "application/merge-patch+json; charset=utf-8"})
  void mergePatchContentType_isTaken(String type) {
    Answer answer = Shop.patch(shop.admin().with("Content-Type", type), id, "{\"price_rub\": 7}");
    assertThat(shown(200, answer).get("price_rub").intValue()).isEqualTo(7);
  }
}
