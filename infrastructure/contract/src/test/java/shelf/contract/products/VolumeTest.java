package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.BOX;
import static shelf.contract.products.Cards.CIRCLE;
import static shelf.contract.products.Cards.CYLINDER;
import static shelf.contract.products.Cards.LINE;
import static shelf.contract.products.Cards.RECTANGLE;
import static shelf.contract.products.Cards.at;
import static shelf.contract.products.Cards.patch;
import static shelf.contract.products.Cards.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import tools.jackson.databind.JsonNode;

/** {@code delivery.volume_cm3}: given, computed, kept, computed again. */
@Apart
class VolumeTest {

  private static final String BOX_OF =
      "{\"shape\": \"box__height_width_depth\","
          + " \"box\": {\"height_cm\": %s, \"width_cm\": %s, \"depth_cm\": %s}}";
  private static final String CYLINDER_OF =
      "{\"shape\": \"cylinder__diameter_height\","
          + " \"cylinder\": {\"diameter_cm\": %s, \"height_cm\": %s}}";

  private final Shop shop = Shop.open();

  private static String volume(JsonNode card) {
    return at(card, "delivery.volume_cm3").toString();
  }

  private String delivered(String dimensions, String delivery) {
    return shop.created(with(Cards.bare(dimensions), "delivery", delivery));
  }

  /** By hand: h * w * d, half a hundredth up. */
  @ParameterizedTest
  @CsvSource({
    "10, 20, 30, 6000",
    "0.5, 0.5, 0.5, 0.13",
    "1.01, 1.01, 1.01, 1.03",
    "0.1, 0.1, 0.5, 0.01",
    "33.33, 66.67, 99.99, 222188.89",
    "2.5, 2.5, 2.5, 15.63",
    "1000000, 1000000, 999, 999000000000000",
    "12.34, 56.78, 9.1, 6376.05"
  })
  void box_isHeightTimesWidthTimesDepth(String height, String width, String depth, String volume) {
    var id = delivered(BOX_OF.formatted(height, width, depth), "{}");
    assertThat(volume(shop.shown(id))).isEqualTo(volume);
  }

  /** By hand, with pi / 4 = 0.785398163397448309615... */
  @ParameterizedTest
  @CsvSource({
    "10, 20, 1570.8",
    "1, 1, 0.79",
    "2, 1, 3.14",
    "7.5, 33.3, 1471.15",
    "100, 100, 785398.16",
    "1000000, 1000, 785398163397448.31",
    "0.5, 0.1, 0.02",
    "33, 12.5, 10691.23"
  })
  void cylinder_isAQuarterOfPiTimesDiameterSquaredTimesHeight(
      String diameter, String height, String volume) {
    var id = delivered(CYLINDER_OF.formatted(diameter, height), "{\"weight_kg\": 1}");
    assertThat(volume(shop.shown(id))).isEqualTo(volume);
  }

  /** What rounds to nothing, or is more than a volume may be, must be given if anything is. */
  @ParameterizedTest
  @CsvSource({
    "0.01, 0.01, 0.01",
    "0.1, 0.1, 0.1",
    "1000000, 1000000, 1000.01",
    "1000000, 1000000, 1000000"
  })
  void box_ofExtremeMeasures_needsItsVolume(String height, String width, String depth) {
    var dimensions = BOX_OF.formatted(height, width, depth);
    var computed = with(Cards.bare(dimensions), "delivery", "{}");
    Refused.assertFaults(shop.create(computed), 400, "delivery.volume_cm3");
    var given = delivered(dimensions, "{\"volume_cm3\": 1}");
    assertThat(volume(shop.shown(given))).isEqualTo("1");
    var id = delivered(BOX, "{}");
    var grown = patch("dimensions", dimensions);
    Refused.assertFaults(shop.change(id, grown), 400, "delivery.volume_cm3");
    assertThat(volume(shop.shown(id))).isEqualTo("6000");
  }

  @Test
  void box_ofTheLargestVolume_isTakenAndStaysReadable() {
    var id = delivered(BOX_OF.formatted("1000000", "1000000", "1000"), "{}");
    assertThat(volume(shop.shown(id))).isEqualTo("1000000000000000");
    assertThat(volume(shop.changed(id, "{\"price_rub\": 4}"))).isEqualTo("1000000000000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {CIRCLE, LINE, RECTANGLE})
  void shapeWithoutVolume_withDelivery_needsIt(String dimensions) {
    for (var delivery : new String[] {"{}", "{\"weight_kg\": 1}", "{\"volume_cm3\": null}"}) {
      var card = with(Cards.bare(dimensions), "delivery", delivery);
      Refused.assertFaults(shop.create(card), 400, "delivery.volume_cm3");
    }
    var id = shop.created(Cards.bare(dimensions));
    assertThat(shop.shown(id).get("delivery").isNull()).isTrue();
    Refused.assertFaults(shop.change(id, "{\"delivery\": {}}"), 400, "delivery.volume_cm3");
    assertThat(volume(shop.changed(id, patch("delivery.volume_cm3", "12.3")))).isEqualTo("12.3");
  }

  @ParameterizedTest
  @ValueSource(strings = {CYLINDER, BOX})
  void shapeWithVolume_withoutDelivery_hasNone(String dimensions) {
    assertThat(shop.shown(shop.created(Cards.bare(dimensions))).get("delivery").isNull()).isTrue();
  }

  @Test
  void computed_isComputedAgainWithTheDimensions() {
    var id = delivered(BOX, "{}");
    assertThat(volume(shop.shown(id))).isEqualTo("6000");
    assertThat(volume(shop.changed(id, patch("dimensions.box.depth_cm", "31")))).isEqualTo("6200");
    assertThat(volume(shop.changed(id, patch("dimensions", CYLINDER)))).isEqualTo("1570.8");
    assertThat(volume(shop.changed(id, patch("dimensions.cylinder.height_cm", "10"))))
        .isEqualTo("785.4");
    assertThat(volume(shop.changed(id, patch("delivery.weight_kg", "5")))).isEqualTo("785.4");
  }

  @Test
  void computed_andAShapeWithoutVolume_needsOne() {
    var id = delivered(BOX, "{}");
    Refused.assertFaults(shop.change(id, patch("dimensions", CIRCLE)), 400, "delivery.volume_cm3");
    assertThat(volume(shop.shown(id))).isEqualTo("6000");
    var both = with(patch("dimensions", CIRCLE), "delivery.volume_cm3", "7");
    assertThat(volume(shop.changed(id, both))).isEqualTo("7");
    assertThat(
            shop.changed(delivered(BOX, "{}"), with(patch("dimensions", LINE), "delivery", "null"))
                .get("delivery")
                .isNull())
        .isTrue();
  }

  @Test
  void given_survivesTheDimensions() {
    var id = delivered(BOX, "{\"volume_cm3\": 5000}");
    assertThat(volume(shop.shown(id))).isEqualTo("5000");
    assertThat(volume(shop.changed(id, patch("dimensions.box.depth_cm", "31")))).isEqualTo("5000");
    assertThat(volume(shop.changed(id, patch("dimensions", CIRCLE)))).isEqualTo("5000");
    assertThat(volume(shop.changed(id, patch("dimensions", CYLINDER)))).isEqualTo("5000");
  }

  @Test
  void given_null_isComputedFromThenOn() {
    var id = delivered(BOX, "{\"volume_cm3\": 5000}");
    assertThat(volume(shop.changed(id, patch("delivery.volume_cm3", "null")))).isEqualTo("6000");
    assertThat(volume(shop.changed(id, patch("dimensions.box.depth_cm", "31")))).isEqualTo("6200");
  }

  @Test
  void computed_givenLater_staysAsGiven() {
    var id = delivered(BOX, "{}");
    assertThat(volume(shop.changed(id, patch("delivery.volume_cm3", "6000")))).isEqualTo("6000");
    assertThat(volume(shop.changed(id, patch("dimensions.box.depth_cm", "31")))).isEqualTo("6000");
  }

  @Test
  void computed_nullOrNothingNew_changesNothing() {
    var id = delivered(BOX, "{}");
    shop.changed(id, patch("delivery.volume_cm3", "null"));
    shop.changed(id, "{\"delivery\": {}}");
    assertThat(shop.card(id).header("etag")).hasValue("\"1\"");
  }

  @Test
  void delivery_clearedAndSentAgain_forgetsWhatWasGiven() {
    var id = delivered(BOX, "{\"volume_cm3\": 5000, \"weight_kg\": 3}");
    shop.changed(id, "{\"delivery\": null}");
    var after = shop.changed(id, "{\"delivery\": {\"self_pickup_allowed\": true}}");
    assertThat(volume(after)).isEqualTo("6000");
    assertThat(at(after, "delivery.weight_kg").isNull()).isTrue();
  }
}
