package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.with;
import static shelf.contract.products.Shop.shown;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import tools.jackson.databind.JsonNode;

/** A front-end that was written from 004 alone. */
@Apart
class SpecClientTest {

  private final Shop shop = Shop.open();
  private Answer created;
  private String id;

  @BeforeEach
  void createTheExample() {
    created = shop.admin().post("/products", Cards.specText("create.json"));
    id = shown(201, created).get("id").stringValue();
  }

  @AfterEach
  void deleteTheExample() {
    shop.delete(id);
  }

  @Test
  void create_theExample_answersIdAndTimes() {
    var body = created.json();
    assertThat(body.propertyNames()).containsExactly("id", "created_at", "updated_at");
    assertThat(UUID.fromString(id).version()).isEqualTo(7);
    assertThat(body.get("created_at")).isEqualTo(body.get("updated_at"));
    var time = body.get("created_at").stringValue();
    assertThat(time).matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(Duration.between(Instant.parse(time), Instant.now()))
        .isBetween(Duration.ofSeconds(-2), Duration.ofSeconds(30));
    assertThat(created.header("location")).hasValue("/products/" + id);
  }

  /** 004, section 10, but for what the server gives and the images, which are not uploaded yet. */
  @Test
  void show_theExample_isTheWholeObjectOfTheDocument() {
    var card = shown(200, shop.anyone().get("/products/" + id + "?include=images,seo,dimensions"));
    var expected = Cards.spec("card.json");
    assertThat(card.propertyNames()).containsExactlyElementsOf(expected.propertyNames());
    expected.put("id", id);
    expected.set("created_at", created.json().get("created_at"));
    expected.set("updated_at", created.json().get("updated_at"));
    expected.putArray("images");
    assertThat(card).isEqualTo(expected);
    assertThat(shop.anyone().get("/products/" + id).text()).isEqualTo(shop.card(id).text());
  }

  @Test
  void show_theExample_writesItsNumbersAsTheDocumentDoes() {
    assertThat(shop.card(id).text())
        .contains("\"price_rub\":2700,", "\"loss_compensation_rub\":9000,", "\"volume_cm3\":3500,")
        .contains("{\"diameter_cm\":330}", "\"weight_kg\":2,", "\"min_installers\":1,");
  }

  @Test
  void change_anyFieldsOfTheExample_changesThoseOnly() {
    var before = shop.shown(id);
    var after = shop.changed(id, "{\"price_rub\": 2900, \"color\": \"gray\"}");
    var expected =
        with(with(before.deepCopy().asObject(), "price_rub", "2900"), "color", "\"gray\"");
    expected.set("updated_at", after.get("updated_at"));
    assertThat(after).isEqualTo(expected);
    assertThat(shop.shown(id)).isEqualTo(after);
  }

  @Test
  void change_withTheWholeObjectAsShown_changesNothing() {
    var before = shop.card(id);
    assertThat(shop.changed(id, before.text())).isEqualTo(before.json());
    assertThat(shop.card(id).header("etag")).isEqualTo(before.header("etag"));
  }

  @Test
  void delete_theExample_is204AndItIsGone() {
    var answer = shop.admin().delete("/products/" + id);
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.bytes()).isEmpty();
    Refused.assertMissing(shop.anyone().get("/products/" + id));
    Refused.assertMissing(shop.admin().delete("/products/" + id));
  }

  @Test
  void create_theExampleAgain_is409ForItsSlug() {
    var again = shop.admin().post("/products", Cards.specText("create.json"));
    Refused.assertConflict(again, "seo.slug");
  }

  /** A form may show its fields as they are and send them all back. */
  @Test
  void create_ofTheWholeObject_ignoresWhatIsTheServers() {
    var copy = with(Cards.spec("card.json"), "seo.slug", "\"" + Shop.unique("copy") + "\"");
    var other = shop.created(copy);
    assertThat(other).isNotEqualTo(id);
    assertThat(shop.shown(other).get("images")).isEmpty();
    assertThat(shop.shown(other).get("created_at").stringValue()).isGreaterThan("2026");
  }

  @ParameterizedTest
  @CsvSource({
    "colors, 'white,gray,black,red,orange,brown,yellow,green,turquoise,blue,violet'",
    "shapes, 'circle__diameter,line__length,rectangle__length_width,cylinder__diameter_height,"
        + "box__height_width_depth'",
    "transport_restrictions, 'any,truck_only,heavy_only,heavy16_only,special2_only'",
    "installer_qualifications, 'any,worker_with_steam_generator'",
    "reservation_modes, 'operator_only,online_allowed,disabled'",
    "rental_base_periods, 'standard'"
  })
  void enums_areThoseOfTheDocument(String list, String codes) {
    var entries = shown(200, shop.anyone().get("/products/enums")).get(list);
    assertThat(codes(entries)).containsExactly(codes.split(","));
    for (var entry : entries) {
      assertThat(entry.propertyNames()).containsExactly("code", "label");
      assertThat(entry.get("label").stringValue()).matches("[А-ЯЁ].*");
    }
  }

  private static List<String> codes(JsonNode entries) {
    return entries.valueStream().map(entry -> entry.get("code").stringValue()).toList();
  }

  @Test
  void enums_haveTheSixLists() {
    assertThat(shown(200, shop.anyone().get("/products/enums")).propertyNames())
        .containsExactly(
            "colors",
            "shapes",
            "transport_restrictions",
            "installer_qualifications",
            "reservation_modes",
            "rental_base_periods");
  }

  @Test
  void colors_haveTheLabelsOfTheDocument() {
    var colors = shown(200, shop.anyone().get("/products/colors"));
    assertThat(colors.valueStream().map(color -> color.get("label").stringValue()))
        .containsExactly(
            "Белый Серый Чёрный Красный Оранжевый Коричневый Жёлтый Зелёный Бирюзовый Синий"
                .concat(" Фиолетовый")
                .split(" "));
    assertThat(codes(colors)).startsWith("white", "gray", "black").endsWith("violet");
    for (var color : colors) {
      assertThat(color.propertyNames()).containsExactly("code", "label", "hex");
      assertThat(color.get("hex").stringValue()).matches("#[0-9A-F]{6}");
    }
  }

  /** Every value of the document's lists is one that a product may have. */
  @ParameterizedTest
  @CsvSource({
    "colors, color",
    "transport_restrictions, delivery.transport_restriction",
    "installer_qualifications, setup.installer_qualification",
    "reservation_modes, visibility.reservation_mode",
    "rental_base_periods, rental.base_period"
  })
  void enums_valuesOfEach_areTakenAndShown(String list, String field) {
    for (var code : codes(shown(200, shop.anyone().get("/products/enums")).get(list))) {
      var after = shop.changed(id, Cards.patch(field, "\"" + code + "\""));
      assertThat(Cards.at(after, field).stringValue()).isEqualTo(code);
    }
  }

  @Test
  void categories_areATree() {
    var tree = shown(200, shop.anyone().get("/products/categories"));
    assertThat(tree.get(0).propertyNames()).containsExactly("id", "name", "children");
    assertThat(tree.get(0).get("name").stringValue()).isEqualTo("Текстиль");
    assertThat(tree.get(0).get("children").get(0).get("id").stringValue()).isEqualTo(Shop.ROUND);
    assertThat(tree.get(0).get("children").get(0).get("children").isArray()).isTrue();
    var product = Map.of("category_id", tree.get(0).get("id").stringValue());
    assertThat(shop.changed(id, product).get("category_id").stringValue()).isEqualTo("cat_textile");
  }

  @Test
  void create_faulty_isTheErrorOfTheDocument() {
    var answer = shop.admin().post("/products", with(Cards.bare(), "price_rub", "-1"));
    Refused.assertFaults(answer, 400, "price_rub");
  }
}
