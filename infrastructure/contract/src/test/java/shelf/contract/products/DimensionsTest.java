package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.BOX;
import static shelf.contract.products.Cards.CIRCLE;
import static shelf.contract.products.Cards.CYLINDER;
import static shelf.contract.products.Cards.LINE;
import static shelf.contract.products.Cards.RECTANGLE;
import static shelf.contract.products.Cards.at;
import static shelf.contract.products.Cards.json;
import static shelf.contract.products.Cards.patch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;

/** The dimensions of a change: merged without a shape in it, replaced whole with one. */
@Apart
class DimensionsTest {

  private final Shop shop = Shop.open();

  @ParameterizedTest
  @ValueSource(strings = {CIRCLE, LINE, RECTANGLE, CYLINDER, BOX})
  void eachShape_isShownAsItWasGiven(String dimensions) {
    assertThat(shop.shown(shop.created(Cards.bare(dimensions))).get("dimensions"))
        .isEqualTo(json(dimensions));
  }

  @ParameterizedTest
  @ValueSource(strings = {CIRCLE, LINE, RECTANGLE, CYLINDER, BOX})
  void anotherShape_takesThePlaceOfTheOldOne(String dimensions) {
    for (var old : new String[] {BOX, LINE}) {
      var id = shop.created(Cards.bare(old));
      var after = shop.changed(id, "{\"dimensions\": " + dimensions + "}");
      assertThat(after.get("dimensions")).isEqualTo(json(dimensions));
      assertThat(shop.shown(id)).isEqualTo(after);
    }
  }

  @Test
  void oneMeasure_withoutTheShape_isMerged() {
    var id = shop.created(Cards.bare(BOX));
    var after = shop.changed(id, patch("dimensions.box.width_cm", "25.5"));
    assertThat(after.get("dimensions"))
        .isEqualTo(json(BOX.replace("\"width_cm\": 20", "\"width_cm\": 25.5")));
  }

  /** The same shape replaces them whole, too: what is not sent is missing. */
  @Test
  void oneMeasure_withTheSameShape_lacksTheOthers() {
    var id = shop.created(Cards.bare(BOX));
    var dimensions = "{\"shape\": \"box__height_width_depth\", \"box\": {\"width_cm\": 25}}";
    Refused.assertFaults(
        shop.change(id, patch("dimensions", dimensions)),
        400,
        "dimensions.box.height_cm",
        "dimensions.box.depth_cm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"shape\": \"box__height_width_depth\"}|422|dimensions.box",
        "{\"shape\": \"line__length\"}|422|dimensions.line",
        "{\"line\": {\"length_cm\": 1}}|422|dimensions.line",
        "{\"box\": null}|422|dimensions.box",
        "{\"box\": null, \"line\": {\"length_cm\": 1}}|422|dimensions.box dimensions.line",
        "{\"shape\": null}|400|dimensions.shape",
        "{\"shape\": \"cone\"}|400|dimensions.shape",
        "{\"box\": {\"width_cm\": null}}|400|dimensions.box.width_cm",
        "{\"box\": {\"width_cm\": \"1\"}}|400|dimensions.box.width_cm",
        "{\"box\": 5}|400|dimensions.box",
        "5|400|dimensions",
        "[]|400|dimensions"
      })
  void dimensions_faultyAfterTheMerge_areRefused(String dimensions, int status, String faults) {
    var id = shop.created(Cards.bare(BOX));
    var answer = shop.change(id, patch("dimensions", dimensions));
    Refused.assertFaults(answer, status, faults.split(" "));
    assertThat(shop.shown(id).get("dimensions")).isEqualTo(json(BOX));
  }

  @Test
  void unknownMember_ofDimensions_isIgnored() {
    var id = shop.created(Cards.bare(BOX));
    var after =
        shop.changed(id, "{\"dimensions\": {\"cone\": {\"height_cm\": 1}, \"box\": {\"x\": 1}}}");
    assertThat(at(after, "dimensions")).isEqualTo(json(BOX));
  }
}
