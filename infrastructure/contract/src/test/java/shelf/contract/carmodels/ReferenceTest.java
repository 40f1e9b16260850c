package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.color;
import static shelf.contract.carmodels.Cars.text;
import static shelf.contract.carmodels.Garage.ATTRIBUTE_TYPES;
import static shelf.contract.carmodels.Garage.COLOR_TYPES;
import static shelf.contract.carmodels.Garage.LANGUAGES;
import static shelf.contract.carmodels.Garage.shown;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** The lists of languages, types of texts and types of colours, and what models make of them. */
@Apart
class ReferenceTest {

  private final Garage garage = Garage.emptied();
  private final Ledger ledger = new Ledger(garage);
  private final long brand = garage.newBrand();

  @AfterEach
  void sound() {
    ledger.assertSound();
  }

  private static String tag(Answer answer) {
    return answer.header("etag").orElseThrow();
  }

  private void put(String list, String... codes) {
    shown(200, garage.replaceList(list, References.of(List.of(codes))));
  }

  private void assertStillUsed(Answer answer, String what) {
    Errors.assertDetail(answer, 409, "Still used: " + what);
  }

  @ParameterizedTest
  @ValueSource(strings = {LANGUAGES, ATTRIBUTE_TYPES, COLOR_TYPES})
  void list_shipped_isThatOfTheContract(String list) {
    var answer = garage.list(list);
    assertThat(answer.text()).isEqualTo(References.shipped().get(list));
    assertThat(answer.header("cache-control")).hasValue("public, max-age=60");
    var again = Garage.open().list(list);
    assertThat(again.text()).isEqualTo(References.shipped().get(list));
  }

  @ParameterizedTest
  @ValueSource(strings = {LANGUAGES, ATTRIBUTE_TYPES, COLOR_TYPES})
  void list_replaced_isShownInItsOrder(String list) {
    var entries = References.list("zz Zett", "en Англійська \\\"мова\\\"", "aa  A ");
    var trimmed = entries.replace("\" A \"", "\"A\"");
    var answer = garage.replaceList(list, entries);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(answer.text()).isEqualTo(trimmed);
    assertThat(garage.list(list).text()).isEqualTo(trimmed);
    assertThat(garage.list(list).header("etag")).isEqualTo(answer.header("etag"));
    References.shipped().keySet().stream()
        .filter(other -> !other.equals(list))
        .forEach(other ->
            assertThat(garage.list(other).text()).isEqualTo(References.shipped().get(other)));
  }

  @ParameterizedTest
  @ValueSource(strings = {LANGUAGES, ATTRIBUTE_TYPES, COLOR_TYPES})
  void list_notModified_is304UntilItIs(String list) {
    var tag = tag(garage.list(list));
    var kept = garage.anyone().with("If-None-Match", tag);
    assertThat(kept.get("/marketplace/" + list).status()).isEqualTo(304);
    assertThat(kept.get("/marketplace/" + list).header("cache-control"))
        .hasValue("public, max-age=60");
    put(list, "en", "xx");
    assertThat(kept.get("/marketplace/" + list).status()).isEqualTo(200);
    put(list, "en");
    assertThat(tag(garage.list(list))).isNotEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {LANGUAGES, ATTRIBUTE_TYPES, COLOR_TYPES})
  void replace_withWhatIsThere_writesNothing(String list) {
    put(list, "en", "xx");
    var tag = tag(garage.list(list));
    var before = ledger.contents();
    var answer = garage.replaceList(list, References.of(List.of("en", "xx")));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("etag")).hasValue(tag);
    assertThat(ledger.contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {LANGUAGES, ATTRIBUTE_TYPES, COLOR_TYPES})
  void replace_ifMatches_isDoneOrTold(String list) {
    var path = "/admin/marketplace/" + list;
    var stale = tag(garage.list(list));
    var entries = References.of(List.of("en", "xx"));
    assertThat(garage.admin().with("If-Match", stale).put(path, entries).status()).isEqualTo(200);
    var other = References.of(List.of("en"));
    for (var tag : List.of(stale, "\"x\"", "W/" + tag(garage.list(list)))) {
      var answer = garage.admin().with("If-Match", tag).put(path, other);
      Errors.assertDetail(answer, 412, "Precondition failed");
    }
    assertThat(garage.list(list).text()).isEqualTo(entries);
    assertThat(garage.admin().with("If-Match", "*").put(path, other).status()).isEqualTo(200);
  }

  /** An editor of one list is not stopped by the editor of another. */
  @Test
  void replace_ofAnotherList_leavesTheTag() {
    var tag = tag(garage.list(COLOR_TYPES));
    put(LANGUAGES, "en", "de");
    put(ATTRIBUTE_TYPES, "slogan", "range");
    assertThat(tag(garage.list(COLOR_TYPES))).isEqualTo(tag);
    var conditional = garage.admin().with("If-Match", tag);
    var entries = References.of(List.of("roof"));
    assertThat(conditional.put("/admin/marketplace/color-types", entries).status()).isEqualTo(200);
  }

  @Test
  void codes_added_canBeUsedAndAreShown() {
    put(LANGUAGES, "en", "de");
    put(ATTRIBUTE_TYPES, "slogan", "range", "battery");
    put(COLOR_TYPES, "body", "roof", "door");
    var car = text(text(Cars.bare(brand), "range/de", "500 km weit"), "range/en", "500 km");
    car = color(color(text(car, "battery/en", "77 kWh"), "roof/de", "Rot"), "door/en", "Red");
    long id = garage.created(car);
    var de = garage.shown(id, "de");
    var document = Cars.json(Cars.spec("detail.json")).propertyNames().stream().toList();
    assertThat(de.propertyNames()).startsWith(document.toArray(String[]::new));
    assertThat(de.propertyNames().stream().skip(document.size()))
        .containsExactly("battery", "range", "door_colors", "roof_colors");
    assertThat(de.get("range").stringValue()).isEqualTo("500 km weit");
    assertThat(de.get("battery").stringValue()).isEqualTo("77 kWh");
    assertThat(de.get("roof_colors").stringValue()).isEqualTo("Rot");
    assertThat(de.get("door_colors").stringValue()).isEqualTo("Red");
    var uk = garage.shown(id, "uk");
    assertThat(uk.get("range").stringValue()).isEqualTo("500 km");
    assertThat(uk.get("roof_colors").isNull()).isTrue();
  }

  @Test
  void codes_dropped_areUnknownAndTheOthersAreNot() {
    put(LANGUAGES, "en");
    put(ATTRIBUTE_TYPES, "slogan");
    put(COLOR_TYPES, "body");
    var car = Cars.bare(brand);
    var ru = garage.create(text(car, "slogan/ru", "x"));
    Errors.assertDetail(ru, 400, "Unsupported language codes: ru");
    var engine = garage.create(text(car, "engine/en", "x"));
    Errors.assertDetail(engine, 400, "Unknown attribute type: engine");
    var interior = garage.create(color(car, "interior/en", "x"));
    Errors.assertDetail(interior, 400, "Unknown color type: interior");
    assertThat(garage.create(color(text(car, "slogan/en", "x"), "body/en", "x")).status())
        .isEqualTo(201);
  }

  @Test
  void language_stillUsed_staysUntilItIsNot() {
    long first = garage.created(text(Cars.bare(brand), "slogan/ru", "x"));
    long second = garage.created(color(Cars.bare(brand), "body/ru", ""));
    var without = References.english("uk");
    assertStillUsed(garage.replaceList(LANGUAGES, without), "ru (2 car models)");
    garage.replaced(first, text(Cars.bare(brand), "slogan/uk", "x"));
    assertStillUsed(garage.replaceList(LANGUAGES, without), "ru (1 car model)");
    assertThat(garage.list(LANGUAGES).text()).isEqualTo(References.LANGUAGES);
    assertThat(garage.delete(second).status()).isEqualTo(204);
    shown(200, garage.replaceList(LANGUAGES, without));
    assertThat(garage.list(LANGUAGES).text()).isEqualTo(without);
  }

  @ParameterizedTest
  @CsvSource({"attribute-types, engine, slogan", "color-types, interior, body"})
  void type_stillUsed_staysUntilItIsNot(String list, String used, String other) {
    var attribute = list.equals(ATTRIBUTE_TYPES);
    var place = used + "/en";
    var car = Cars.bare(brand);
    long id = garage.created(attribute ? text(car, place, "") : color(car, place, "x"));
    var without = References.of(List.of(other));
    assertStillUsed(garage.replaceList(list, without), used + " (1 car model)");
    assertThat(garage.list(list).text()).isEqualTo(References.shipped().get(list));
    garage.replaced(id, Cars.bare(brand));
    shown(200, garage.replaceList(list, without));
  }

  /** An attribute and a colour type of the same name are two. */
  @Test
  void type_usedByTheOtherKind_canBeDropped() {
    garage.created(text(Cars.bare(brand), "interior/en", "x"));
    put(COLOR_TYPES, "body");
    assertStillUsed(
        garage.replaceList(ATTRIBUTE_TYPES, References.of(List.of("slogan"))),
        "interior (1 car model)");
  }

  /** A model counts once, however many of its texts are in a language. */
  @Test
  void language_usedManyTimesByAModel_countsOnce() {
    garage.created(Cars.full(brand));
    var refused = garage.replaceList(LANGUAGES, References.english("ru"));
    assertStillUsed(refused, "uk (1 car model)");
    long other = garage.created(Cars.full(brand));
    garage.replaced(other, Cars.full(brand).put("year", 2000));
    assertStillUsed(garage.replaceList(LANGUAGES, References.english()), "uk (2 car models)");
  }

  @Test
  void name_ofAUsedCode_canBeChanged() {
    garage.created(Cars.full(brand));
    var renamed = References.LANGUAGES.replace("English", "British");
    shown(200, garage.replaceList(LANGUAGES, renamed));
    assertThat(garage.list(LANGUAGES).text()).isEqualTo(renamed);
  }

  @Test
  void types_none_areTaken() {
    assertThat(garage.replaceList(ATTRIBUTE_TYPES, "[]").text()).isEqualTo("[]");
    assertThat(garage.replaceList(COLOR_TYPES, "[]").text()).isEqualTo("[]");
    assertThat(garage.list(COLOR_TYPES).text()).isEqualTo("[]");
    garage.created(Cars.bare(brand));
  }
}
