package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.color;
import static shelf.contract.carmodels.Cars.text;
import static shelf.contract.carmodels.Cars.with;
import static shelf.contract.carmodels.Garage.edited;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.table.Item;
import tools.jackson.databind.node.ObjectNode;

/** What only the store can know, and duplicates, in 001's words and in one order. */
@Apart
class StoreFactsTest {

  private static final long NOBODY = 987_654_321;

  private static Set<Item> before;

  private final Garage garage = Garage.open();
  private final long id = garage.created(Cars.full());

  @BeforeAll
  static void remember() {
    before = contents();
  }

  @AfterAll
  static void nothingCame() {
    assertThat(contents()).isEqualTo(before);
  }

  /** But for the counters: they go on, and those at zero are there or not. */
  private static Set<Item> contents() {
    var contents = new Ledger(Garage.open()).contents();
    contents.removeIf(item -> item.key().member().equals("uses"));
    return contents;
  }

  @AfterEach
  void nothingChanged() {
    assertThat(garage.stored(id).header("etag")).hasValue("\"1\"");
    garage.delete(id);
  }

  /** Refused when it is created so, and when it is changed so. */
  private void assertRefused(ObjectNode car, String text) {
    Errors.assertDetail(garage.create(car), 400, text);
    Errors.assertDetail(garage.replace(id, car), 400, text);
  }

  @Test
  void brand_unknown_isNotFound() {
    assertRefused(Cars.full(NOBODY), "Brand not found");
    assertRefused(Cars.full(9_007_199_254_740_991L), "Brand not found");
  }

  @Test
  void brand_deleted_isNotFound() {
    long gone = garage.newBrand();
    garage.brands().delete(gone);
    assertRefused(Cars.full(gone), "Brand not found");
  }

  @Test
  void languages_unsupported_areListedOnceAndSorted() {
    var car = text(text(Cars.full(), "engine/zz", "x"), "slogan/de", "x");
    car = color(color(text(car, "slogan/zz", ""), "body/aa", "x"), "body/zz", "x");
    assertRefused(car, "Unsupported language codes: aa, de, zz");
    assertRefused(color(Cars.full(), "body/fr", "x"), "Unsupported language codes: fr");
  }

  @Test
  void attributeTypes_unknown_areListedOnceAndSorted() {
    var car = text(text(Cars.full(), "wheels/en", "x"), "brakes/en", "x");
    assertRefused(text(car, "wheels/uk", "x"), "Unknown attribute type: brakes, wheels");
    assertRefused(text(Cars.full(), "body/en", "x"), "Unknown attribute type: body");
  }

  @Test
  void colorTypes_unknown_areListedOnceAndSorted() {
    var car = color(color(Cars.full(), "roof/en", "x"), "door/en", "x");
    assertRefused(color(car, "roof/en", "y"), "Unknown color type: door, roof");
    assertRefused(color(Cars.full(), "engine/en", "x"), "Unknown color type: engine");
  }

  /** Exactly: no letter of theirs is the same as another. */
  @ParameterizedTest
  @ValueSource(strings = {"EN", "En", "en ", " en", "eng", "ｅｎ", "e"})
  void code_almostTheSame_isAnother(String code) {
    assertRefused(text(Cars.bare(), "engine/" + code, "x"), "Unsupported language codes: " + code);
    var type = code.replace("en", "engine").replace("E", "Engine-");
    assertRefused(text(Cars.bare(), type + "/en", "x"), "Unknown attribute type: " + type);
    assertRefused(color(Cars.bare(), type + "/en", "x"), "Unknown color type: " + type);
  }

  @Test
  void code_ofAnyText_isNamedAsItIs() {
    var odd = "ü \"quoted\", <b>";
    assertRefused(text(Cars.bare(), odd + "/en", "x"), "Unknown attribute type: " + odd);
    var longest = "я".repeat(64);
    assertRefused(
        text(Cars.bare(), "engine/" + longest, "x"), "Unsupported language codes: " + longest);
  }

  @Test
  void facts_several_areToldInOneOrder() {
    var car =
        color(text(text(Cars.full(NOBODY), "engine/de", "x"), "wheels/en", "x"), "roof/en", "x");
    Errors.assertDetail(garage.replace(NOBODY, car), 400, "Model not found");
    assertRefused(car, "Brand not found");
    car.put("brand_id", Garage.sharedBrand());
    assertRefused(car, "Unsupported language codes: de");
    var attributes = car.get("attributes").toString().replace("\"de\"", "\"ru\"");
    assertRefused(with(car, "attributes", attributes), "Unknown attribute type: wheels");
    var known = attributes.replace("wheels", "interior");
    assertRefused(with(car, "attributes", known), "Unknown color type: roof");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "engine/en|Duplicate attribute: engine/en",
        "engine/en engine/en|Duplicate attribute: engine/en",
        "engine/en slogan/uk|Duplicate attribute: engine/en, slogan/uk",
        "wheels/zz wheels/zz|Duplicate attribute: wheels/zz"
      })
  void attributes_twice_areRefused(String places, String text) {
    var car = Cars.full();
    for (var place : places.split(" ")) {
      car = text(car, place, Garage.unique("text"));
    }
    assertRefused(car, text);
    Errors.assertDetail(garage.replace(NOBODY, car), 400, text);
  }

  @Test
  void colors_twice_areRefused() {
    assertRefused(color(Cars.full(), "body/en", "Black"), "Duplicate color: body/en/Black");
    assertRefused(color(Cars.full(), "body/en", " Black\n"), "Duplicate color: body/en/Black");
    var both = color(color(Cars.full(), "body/en", "Black"), "body/uk", "Чорний");
    assertRefused(both, "Duplicate color: body/en/Black, body/uk/Чорний");
    var decomposed = color(color(Cars.bare(), "body/en", "Rosé"), "body/en", "Rose\u0301");
    assertRefused(decomposed, "Duplicate color: body/en/Rosé");
    var foreign = color(color(Cars.bare(NOBODY), "roof/zz", "x"), "roof/zz", "x");
    assertRefused(foreign, "Duplicate color: roof/zz/x");
  }

  @Test
  void duplicates_ofShapeFaultyBodies_areNotTold() {
    var car = with(text(Cars.full(), "engine/en", "x"), "year", "\"x\"");
    assertRefused(car, "year: Input should be a valid integer");
  }

  /** The same name in another case, type or language is another colour. */
  @Test
  void colors_almostTheSame_areTaken() {
    var car = color(color(Cars.bare(), "body/en", "Black"), "body/en", "black");
    car = color(color(car, "interior/en", "Black"), "body/uk", "Black");
    long other = garage.created(car);
    assertThat(garage.shown(other, "en").get("body_colors").stringValue())
        .isEqualTo("Black, black");
    garage.delete(other);
  }

  @Test
  void model_unknown_is404OfReadAndDeleteAnd400OfUpdate() {
    Errors.assertDetail(garage.stored(NOBODY), 404, "Model not found");
    Errors.assertDetail(garage.delete(NOBODY), 404, "Model not found");
    Errors.assertDetail(garage.replace(NOBODY, Cars.full()), 400, "Model not found");
    var conditional = garage.admin().with("If-Match", "\"1\"");
    Errors.assertDetail(conditional.put(edited(NOBODY), Cars.full()), 400, "Model not found");
    Errors.assertDetail(conditional.delete(edited(NOBODY)), 404, "Model not found");
  }
}
