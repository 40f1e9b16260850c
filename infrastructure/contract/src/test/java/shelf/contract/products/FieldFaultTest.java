package shelf.contract.products;

import static shelf.contract.products.Cards.with;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;

/** Each field just beyond its edges, of a wrong type, null or missing: named, and nothing else. */
@Apart
class FieldFaultTest {

  private static final String FAULTS =
      """
      name|""
      name|" \\t "
      name|7
      name|["x"]
      category_id|""
      category_id|5
      category_id|"cat_unknown"
      color|"pink"
      color|"White"
      color|""
      color|0
      color|["white"]
      features|"x"
      features|{}
      dimensions|5
      dimensions|[]
      dimensions|"circle"
      dimensions.shape|"circle"
      dimensions.shape|1
      dimensions.circle|5
      dimensions.circle|[]
      dimensions.circle.diameter_cm|0
      dimensions.circle.diameter_cm|-1
      dimensions.circle.diameter_cm|0.001
      dimensions.circle.diameter_cm|1000000.01
      dimensions.circle.diameter_cm|"330"
      dimensions.circle.diameter_cm|true
      dimensions.circle.diameter_cm|null
      occupancy|5
      occupancy|[]
      occupancy.cleaning_days|-1
      occupancy.cleaning_days|3651
      occupancy.cleaning_days|0.5
      occupancy.cleaning_days|"1"
      occupancy.cleaning_days|1e30
      occupancy.insurance_reserve_percent|-0.01
      occupancy.insurance_reserve_percent|100.01
      occupancy.insurance_reserve_percent|0.001
      occupancy.insurance_reserve_percent|"0"
      rental|"standard"
      rental.base_period|"weekly"
      rental.base_period|1
      """;

  private static final String IN_BLOCKS =
      """
      delivery|true
      delivery.volume_cm3|0
      delivery.volume_cm3|-3500
      delivery.volume_cm3|0.001
      delivery.volume_cm3|1000000000000000.01
      delivery.volume_cm3|"3500"
      delivery.weight_kg|0
      delivery.weight_kg|-2
      delivery.weight_kg|0.0001
      delivery.weight_kg|1000000.001
      delivery.weight_kg|"2"
      delivery.transport_restriction|"sledge"
      delivery.transport_restriction|true
      delivery.self_pickup_allowed|"true"
      delivery.self_pickup_allowed|1
      setup|0
      setup.install_minutes|-1
      setup.install_minutes|100001
      setup.install_minutes|1.5
      setup.uninstall_minutes|-1
      setup.uninstall_minutes|100001
      setup.uninstall_minutes|"10"
      setup.installer_qualification|"worker"
      setup.min_installers|0
      setup.min_installers|5
      setup.min_installers|2.5
      setup.min_installers|"1"
      setup.self_setup_allowed|0
      visibility|[]
      visibility.reservation_mode|"never"
      visibility.show_on_pifakit|"no"
      visibility.show_on_site|1
      visibility.show_in_new|[]
      visibility.category_cover_on_home|{}
      seo|"slug"
      seo.meta_title|" "
      seo.meta_title|1
      seo.meta_description|""
      seo.meta_description|false
      seo.meta_keywords|"a,b"
      """;

  /** Of a product that no change is made to. */
  private static final String ID = Shop.open().created(Cards.full());

  private final Shop shop = Shop.open();

  /** Refused when it is created so, and when it is changed so. */
  private void assertFault(String field, String json, String fault) {
    Refused.assertFaults(shop.create(with(Cards.full(), field, json)), 400, fault);
    if (!json.isEmpty()) {
      Refused.assertFaults(shop.change(ID, Cards.patch(field, json)), 400, fault);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "category_id", "price_rub", "dimensions"})
  void required_missingOrNull_isNamed(String field) {
    assertFault(field, "", field);
    assertFault(field, "null", field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null"})
  void shape_missingOrNull_isNamed(String json) {
    assertFault("dimensions.shape", json, "dimensions.shape");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = FAULTS)
  void field_faulty_isNamed(String field, String json) {
    assertFault(field, json, field);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = IN_BLOCKS)
  void fieldOfABlock_faulty_isNamed(String field, String json) {
    assertFault(field, json, field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Amori",
        "amori_stol",
        "-amori",
        "amori-",
        "amori--stol",
        "скатерть",
        "amori stol",
        "amori\\n",
        " amori",
        "amori/1",
        "amor\u00ed"
      })
  void slug_thatIsNone_isNamed(String slug) {
    assertFault("seo.slug", "\"" + slug + "\"", "seo.slug");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "-1",
        "-0.01",
        "0.001",
        "10.999",
        "1e-3",
        "1000000000000",
        "999999999999.991",
        "1e15",
        "\"12\"",
        "\"\"",
        "true",
        "[1]",
        "{}"
      })
  void price_thatIsNone_isNamed(String json) {
    assertFault("price_rub", json, "price_rub");
    assertFault("loss_compensation_rub", json, "loss_compensation_rub");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "features|[\"a\", \"b\", \"c\", 5]|features[3]",
        "features|[null]|features[0]",
        "features|[\"a\", \" \"]|features[1]",
        "features|[[\"a\"]]|features[0]",
        "seo.meta_keywords|[\"a\", \"\"]|seo.meta_keywords[1]",
        "seo.meta_keywords|[{}]|seo.meta_keywords[0]"
      })
  void element_faulty_isNamedByItsNumber(String field, String json, String fault) {
    assertFault(field, json, fault);
  }

  @ParameterizedTest
  @CsvSource({
    "name, 256",
    "category_id, 65",
    "seo.slug, 121",
    "seo.meta_title, 256",
    "seo.meta_description, 1001"
  })
  void text_oneTooLong_isNamed(String field, int length) {
    assertFault(field, "\"" + "x".repeat(length) + "\"", field);
  }

  @ParameterizedTest
  @CsvSource({"features, 501", "seo.meta_keywords, 101"})
  void list_oneTooManyOrOneTooLong_isNamed(String field, int length) {
    assertFault(field, "[" + "\"x\",".repeat(50) + "\"x\"]", field);
    assertFault(field, "[\"" + "я".repeat(length) + "\"]", field + "[0]");
  }
}
