package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.BOX;
import static shelf.contract.products.Cards.CIRCLE;
import static shelf.contract.products.Cards.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Apart;

/** All that is wrong is told at once; 422 exactly where dimensions contradict their shape. */
@Apart
class AllFaultsTest {

  private static final String EVERYTHING =
      """
      {"name": " ", "features": ["a", "b", 3, "", {}], "category_id": null, "price_rub": "12",
       "loss_compensation_rub": -1, "color": "pink",
       "dimensions": {"shape": "circle__diameter", "circle": {"diameter_cm": 0}},
       "occupancy": {"cleaning_days": 0.5, "insurance_reserve_percent": 101},
       "delivery": {"volume_cm3": 0, "weight_kg": -2, "transport_restriction": 1,
                    "self_pickup_allowed": "yes"},
       "setup": {"install_minutes": -1, "uninstall_minutes": "x", "installer_qualification": "",
                 "min_installers": 5, "self_setup_allowed": 0},
       "rental": {"base_period": "day"},
       "visibility": {"reservation_mode": "?", "show_on_pifakit": 1, "show_on_site": "1",
                      "show_in_new": [], "category_cover_on_home": {}},
       "seo": {"slug": "A", "meta_title": "", "meta_description": 1, "meta_keywords": ["x", ""]}}
      """;

  private static final String[] EVERY_FAULT = {
    "name",
    "features[2]",
    "features[3]",
    "features[4]",
    "category_id",
    "price_rub",
    "loss_compensation_rub",
    "color",
    "dimensions.circle.diameter_cm",
    "occupancy.cleaning_days",
    "occupancy.insurance_reserve_percent",
    "delivery.volume_cm3",
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
    "seo.meta_description",
    "seo.meta_keywords[1]"
  };

  private final Shop shop = Shop.open();

  @Test
  void everything_faulty_isToldAtOnce() {
    Refused.assertFaults(shop.create(EVERYTHING), 400, EVERY_FAULT);
    var id = shop.created(Cards.full());
    Refused.assertFaults(shop.change(id, EVERYTHING), 400, EVERY_FAULT);
    Refused.assertFaults(shop.change(shop.created(Cards.bare()), EVERYTHING), 400, EVERY_FAULT);
  }

  @Test
  void blocks_thatAreNone_areToldOnceEach() {
    var body =
        """
        {"name": "x", "category_id": "cat_chairs", "price_rub": 1, "dimensions": [],
         "occupancy": 1, "delivery": "x", "setup": [], "rental": true, "visibility": 0, "seo": ""}
        """;
    Refused.assertFaults(
        shop.create(body),
        400,
        "dimensions",
        "occupancy",
        "delivery",
        "setup",
        "rental",
        "visibility",
        "seo");
  }

  @Test
  void keyOfTheHeader_faultyToo_isToldWithTheBody() {
    var answer = shop.keyed("a b").post(Shop.PRODUCTS, with(Cards.bare(), "price_rub", "-1"));
    Refused.assertFaults(answer, 400, "Idempotency-Key", "price_rub");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"shape\": \"circle__diameter\"}|circle",
        "{\"shape\": \"line__length\"}|line",
        "{\"shape\": \"rectangle__length_width\"}|rectangle",
        "{\"shape\": \"cylinder__diameter_height\", \"cylinder\": null}|cylinder",
        "{\"shape\": \"box__height_width_depth\"}|box",
        "{\"shape\": \"circle__diameter\", \"line\": {\"length_cm\": 1}}|circle line",
        "{\"shape\": \"circle__diameter\", \"circle\": {\"diameter_cm\": 1}, \"box\": {}}|box",
        "{\"shape\": \"line__length\", \"line\": {\"length_cm\": 1}, \"circle\": 5}|circle",
        "{\"shape\": \"box__height_width_depth\", \"circle\": {}, \"line\": {}, \"rectangle\": {},"
            + " \"cylinder\": {}}|circle line rectangle cylinder box"
      })
  void dimensions_contradictingTheirShape_is422(String dimensions, String members) {
    var fields = ("dimensions." + members.replace(" ", " dimensions.")).split(" ");
    Refused.assertFaults(shop.create(Cards.bare(dimensions)), 422, fields);
    var id = shop.created(Cards.bare(BOX));
    var patch = Cards.patch("dimensions", dimensions);
    Refused.assertFaults(shop.change(id, patch), 422, fields);
  }

  @Test
  void dimensions_contradictingAndAnotherFault_is400WithBoth() {
    var card = with(Cards.bare("{\"shape\": \"line__length\", \"box\": {}}"), "price_rub", "-1");
    Refused.assertFaults(shop.create(card), 400, "dimensions.line", "dimensions.box", "price_rub");
    var id = shop.created(Cards.bare(CIRCLE));
    Refused.assertFaults(
        shop.change(id, "{\"dimensions\": {\"box\": {}}, \"name\": null}"),
        400,
        "dimensions.box",
        "name");
  }

  @Test
  void dimensions_contradictingAndFaultyInTheirOwnMember_is400() {
    var dimensions = "{\"shape\": \"line__length\", \"line\": {\"length_cm\": 0}, \"circle\": {}}";
    Refused.assertFaults(
        shop.create(Cards.bare(dimensions)), 400, "dimensions.line.length_cm", "dimensions.circle");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"shape\": \"box__height_width_depth\", \"box\": {}}"
            + "|box.height_cm box.width_cm box.depth_cm",
        "{\"shape\": \"box__height_width_depth\", \"box\": {\"height_cm\": 1, \"depth_cm\": \"2\"}}"
            + "|box.width_cm box.depth_cm",
        "{\"shape\": \"rectangle__length_width\", \"rectangle\": {\"length_cm\": -1}}"
            + "|rectangle.length_cm rectangle.width_cm",
        "{\"shape\": \"cylinder__diameter_height\", \"cylinder\": {\"diameter_cm\": 0.001}}"
            + "|cylinder.diameter_cm cylinder.height_cm",
        "{\"shape\": \"line__length\", \"line\": {}}|line.length_cm",
        "{\"circle\": {\"diameter_cm\": 1}}|shape",
        "{\"shape\": \"cone\", \"cone\": {}}|shape"
      })
  void dimensions_incompleteOrFaulty_is400(String dimensions, String members) {
    var fields = ("dimensions." + members.replace(" ", " dimensions.")).split(" ");
    Refused.assertFaults(shop.create(Cards.bare(dimensions)), 400, fields);
  }

  @Test
  void dimensions_withNullForOtherShapes_areTaken() {
    var dimensions =
        "{\"shape\": \"line__length\", \"line\": {\"length_cm\": 1}, \"circle\": null, \"box\":"
            + " null}";
    var shown = shop.shown(shop.created(Cards.bare(dimensions)));
    assertThat(shown.get("dimensions").toString())
        .isEqualTo("{\"shape\":\"line__length\",\"line\":{\"length_cm\":1}}");
  }

  /** The store is asked only when the body is sound, so both are never told together. */
  @Test
  void categoryUnknownAndSlugTaken_isTheCategory() {
    var slug = Shop.unique("taken");
    shop.created(Cards.slugged(slug));
    var card = Cards.slugged(slug).put("category_id", "cat_lost");
    Refused.assertFaults(shop.create(card), 400, "category_id");
  }
}
