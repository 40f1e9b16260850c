package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.id;
import static shelf.contract.parts.Parts.path;
import static shelf.contract.parts.Parts.shown;
import static shelf.contract.parts.Parts.unique;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** A part changed or deleted. */
class ChangeTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final Place PLACE = PARTS.place();

  private static JsonNode changed(long part, Object body) {
    var shown = shown(200, PARTS.change(part, body));
    var stored = shown(200, PARTS.api().get(path(part)));
    shown.propertyNames().forEach(name -> assertThat(stored.get(name)).isEqualTo(shown.get(name)));
    return shown;
  }

  private static String text(JsonNode part, String field) {
    return part.get(field).stringValue();
  }

  @Test
  void change_nothing_changesNothing() {
    var body = PLACE.part(unique("nothing"), "description", "kept");
    var created = PARTS.create(body);
    long part = id(created);
    var answer = PARTS.change(part, Map.of());
    assertThat(shown(200, answer)).isEqualTo(created.json());
    assertThat(answer.header("etag")).isEqualTo(created.header("etag"));
    var nulls = new HashMap<String, Object>();
    Arrays.asList("part_number", "normalized_part_number", "brand_id", "category_id")
        .forEach(field -> nulls.put(field, null));
    assertThat(shown(200, PARTS.change(part, nulls))).isEqualTo(created.json());
  }

  @Test
  void change_oneField_keepsTheOthers() {
    var body = PLACE.part(unique("one"), "description", "kept");
    body.put("attributes", Map.of("a", 1));
    long part = id(PARTS.create(body));
    var changed = changed(part, Map.of("status", "new"));
    assertThat(text(changed, "status")).isEqualTo("new");
    assertThat(text(changed, "description")).isEqualTo("kept");
    assertThat(changed.get("attributes").toString()).isEqualTo("{\"a\":1}");
    assertThat(text(changed, "part_number")).isEqualTo(body.get("part_number"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"description", "attributes", "status"})
  void change_nullForAnOptionalField_clearsIt(String field) {
    var value = field.equals("attributes") ? Map.of("a", 1) : "x";
    long part = id(PARTS.create(PLACE.part(unique("clear"), field, value)));
    var nothing = new HashMap<String, Object>();
    nothing.put(field, null);
    assertThat(changed(part, nothing).get(field).isNull()).isTrue();
  }

  @Test
  void change_numberThatWasComputed_isComputedAgain() {
    long part = PARTS.created(PLACE, unique("old-"));
    var number = unique("new-");
    var changed = changed(part, Map.of("part_number", number));
    assertThat(text(changed, "normalized_part_number"))
        .isEqualTo(number.toUpperCase(Locale.ROOT).replace("-", ""));
  }

  @Test
  void change_numberWithOwnNormalized_keepsTheNormalized() {
    var own = unique("own-");
    long part = id(PARTS.create(PLACE.part(unique("x"), "normalized_part_number", own)));
    var changed = changed(part, Map.of("part_number", unique("other-")));
    assertThat(text(changed, "normalized_part_number")).isEqualTo(own);
    var again = changed(part, Map.of("normalized_part_number", own + "2"));
    assertThat(text(again, "normalized_part_number")).isEqualTo(own + "2");
  }

  @Test
  void change_toDashesWithOwnNormalized_keepsTheNormalized() {
    var own = unique("OWN");
    long part = id(PARTS.create(PLACE.part(unique("n"), "normalized_part_number", own)));

    var changed = changed(part, Map.of("part_number", "--"));

    assertThat(text(changed, "part_number")).isEqualTo("--");
    assertThat(text(changed, "normalized_part_number")).isEqualTo(own);
  }

  @Test
  void change_number_freesTheOldAndTakesTheNew() {
    var old = unique("free");
    var next = unique("taken");
    long part = PARTS.created(PLACE, old);
    changed(part, Map.of("part_number", next));
    assertThat(PARTS.created(PLACE, old)).isNotEqualTo(part);
    assertThat(PARTS.create(PLACE.part(next)).status()).isEqualTo(409);
  }

  @Test
  void change_toATakenNumber_is409AndNothingChanges() {
    var taken = unique("taken");
    long holder = PARTS.created(PLACE, taken);
    var mine = unique("mine");
    long part = PARTS.created(PLACE, mine);
    Errors.assertDetail(
        PARTS.change(part, Map.of("part_number", taken, "status", "x")),
        409,
        "Part with this brand and normalized_part_number already exists (id=%d)".formatted(holder));
    var kept = shown(200, PARTS.api().get(path(part)));
    assertThat(text(kept, "part_number")).isEqualTo(mine);
    assertThat(kept.get("status").isNull()).isTrue();
  }

  @Test
  void change_toABrandThatHasTheNumber_is409() {
    var number = unique("both");
    var other = PARTS.place();
    PARTS.created(other, number);
    long part = PARTS.created(PLACE, number);
    assertThat(PARTS.change(part, Map.of("brand_id", other.brandId())).status()).isEqualTo(409);
  }

  @Test
  void change_brandOrCategoryMissing_is404AndNothingChanges() {
    long part = PARTS.created(PLACE, unique("stay"));
    var before = shown(200, PARTS.api().get(path(part)));
    Errors.assertDetail(
        PARTS.change(part, Map.of("brand_id", 999_999_999)), 404, "Brand not found");
    Errors.assertDetail(
        PARTS.change(part, Map.of("category_id", 999_999_999)), 404, "Category not found");
    assertThat(shown(200, PARTS.api().get(path(part)))).isEqualTo(before);
  }

  @Test
  void change_moved_countsOnTheNewBrandAndCategory() {
    var from = PARTS.place();
    var to = PARTS.place();
    var number = unique("moved");
    long part = PARTS.created(from, number);
    changed(part, Map.of("brand_id", to.brandId(), "category_id", to.categoryId()));
    assertThat(PARTS.api().delete("/api/brands/admin/" + from.brandId()).status()).isEqualTo(204);
    assertThat(PARTS.api().delete(Parts.CATEGORIES + "/" + from.categoryId()).status())
        .isEqualTo(204);
    assertThat(PARTS.api().delete("/api/brands/admin/" + to.brandId()).status()).isEqualTo(409);
    assertThat(PARTS.api().delete(Parts.CATEGORIES + "/" + to.categoryId()).status())
        .isEqualTo(409);
    assertThat(PARTS.create(to.part(number)).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "part_number, string_too_short",
    "normalized_part_number, string_too_short",
    "brand_id, int_type",
    "category_id, int_type",
    "attributes, dict_type"
  })
  void change_badField_is422(String field, String fault) {
    long part = PARTS.created(PLACE, unique("bad"));
    var answer = PARTS.change(part, Map.of(field, ""));
    assertThat(Errors.faults(answer)).containsExactly(fault + " body." + field);
  }

  @Test
  void change_toANumberWithoutLetterOrDigit_is422() {
    long part = PARTS.created(PLACE, unique("punct"));
    assertThat(Errors.faults(PARTS.change(part, Map.of("part_number", "--"))))
        .containsExactly("missing body.normalized_part_number");
  }

  @Test
  void delete_part_isGoneEverywhereAndItsNumberFree() {
    var place = PARTS.place();
    var number = unique("gone");
    long part = PARTS.created(place, number);
    assertThat(PARTS.delete(part).status()).isEqualTo(204);
    List.of(path(part), "/api/parts/" + part, path(part) + "/offers")
        .forEach(each -> Errors.assertDetail(PARTS.api().get(each), 404, "Part not found"));
    Errors.assertDetail(PARTS.delete(part), 404, "Part not found");
    Errors.assertDetail(PARTS.change(part, Map.of("status", "x")), 404, "Part not found");
    assertThat(PARTS.created(place, number)).isGreaterThan(part);
  }

  @Test
  void delete_part_countsDown() {
    var place = PARTS.place();
    long part = PARTS.created(place, unique("count"));
    long total = PARTS.total();
    PARTS.delete(part);
    assertThat(PARTS.total()).isEqualTo(total - 1);
    assertThat(PARTS.api().delete("/api/brands/admin/" + place.brandId()).status()).isEqualTo(204);
    assertThat(PARTS.api().delete(Parts.CATEGORIES + "/" + place.categoryId()).status())
        .isEqualTo(204);
  }
}
