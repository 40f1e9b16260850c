package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.CATEGORIES;
import static shelf.contract.parts.Parts.id;
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
import shelf.contract.Answer;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** The tree of categories. */
class CategoryTest {

  private static final Parts PARTS = Parts.ofServer();

  private static Answer create(String name, Long parent) {
    var body = new HashMap<String, Object>();
    body.put("name", name);
    body.put("parent_id", parent);
    return PARTS.api().post(CATEGORIES, body);
  }

  private static long below(Long parent) {
    return id(create(unique("Category "), parent));
  }

  private static Answer change(long category, String field, Object value) {
    var body = new HashMap<String, Object>();
    body.put(field, value);
    return PARTS.api().put(CATEGORIES + "/" + category, body);
  }

  private static Answer delete(long category) {
    return PARTS.api().delete(CATEGORIES + "/" + category);
  }

  private static JsonNode listed(long category) {
    return Pages.byCursor(PARTS.api(), CATEGORIES + "?limit=1000").stream()
        .filter(row -> row.get("id").longValue() == category)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void create_atTheTopAndBelow_showsThem() {
    var name = unique("Резисторы ");
    var answer = PARTS.api().post(CATEGORIES, Map.of("name", "  " + name + " "));
    long top = id(answer);
    assertThat(answer.json().propertyNames()).containsExactly("id", "name", "parent_id");
    assertThat(answer.json().get("name").stringValue()).isEqualTo(name);
    assertThat(answer.json().get("parent_id").isNull()).isTrue();
    assertThat(answer.header("location")).hasValue(CATEGORIES + "/" + top);
    var below = shown(201, create(name, top));
    assertThat(below.get("parent_id").longValue()).isEqualTo(top);
    assertThat(listed(below.get("id").longValue())).isEqualTo(below);
  }

  @Test
  void create_nameOfASibling_is409WithTheId() {
    long top = below(null);
    var name = unique("Twin ");
    long first = id(create(name, top));
    var text = "Category with this name already exists (id=%d)".formatted(first);
    Errors.assertDetail(create(name, top), 409, text);
    assertThat(create(name, null).status()).isEqualTo(201);
    assertThat(create(name.toLowerCase(Locale.ROOT), top).status()).isEqualTo(201);
    assertThat(create(name, first).status()).isEqualTo(201);
  }

  @Test
  void create_belowNothing_is404() {
    Errors.assertDetail(create("x", 999_999_999L), 404, "Parent category not found");
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', missing body.name",
    "'{\"name\": \" \"}', string_too_short body.name",
    "'{\"name\": null}', string_type body.name",
    "'{\"name\": \"x\", \"parent_id\": 0}', greater_than body.parent_id",
    "'{\"name\": \"x\", \"parent_id\": \"1\"}', int_type body.parent_id",
    "'[]', model_attributes_type body"
  })
  void create_badBody_is422(String json, String fault) {
    assertThat(Errors.faults(PARTS.api().post(CATEGORIES, json))).containsExactly(fault);
  }

  @Test
  void create_nameAtItsEdge_isTakenOrRefused() {
    var unique = unique("");
    var longest = unique + "ж".repeat(100 - unique.length());
    assertThat(create(longest, null).status()).isEqualTo(201);
    assertThat(Errors.faults(create(longest + "ж", null)))
        .containsExactly("string_too_long body.name");
  }

  @Test
  void change_nameAndParent_changesWhatIsGiven() {
    long from = below(null);
    long to = below(null);
    long moved = below(from);
    var name = unique("Renamed ");
    shown(200, change(moved, "name", name));
    assertThat(listed(moved).get("parent_id").longValue()).isEqualTo(from);
    shown(200, change(moved, "parent_id", to));
    assertThat(listed(moved).get("name").stringValue()).isEqualTo(name);
    assertThat(listed(moved).get("parent_id").longValue()).isEqualTo(to);
    var top = shown(200, change(moved, "parent_id", null));
    assertThat(top.get("parent_id").isNull()).isTrue();
    assertThat(shown(200, change(moved, "other", 1))).isEqualTo(top).isEqualTo(listed(moved));
  }

  @Test
  void change_belowItself_is409() {
    long top = below(null);
    long middle = below(top);
    long bottom = below(middle);
    for (long parent : new long[] {top, middle, bottom}) {
      Errors.assertDetail(
          change(top, "parent_id", parent), 409, "A category cannot lie below itself");
    }
    assertThat(listed(top).get("parent_id").isNull()).isTrue();
  }

  @Test
  void change_toANameOfASibling_is409() {
    long parent = below(null);
    var name = unique("Sibling ");
    id(create(name, parent));
    assertThat(change(below(parent), "name", name).status()).isEqualTo(409);
    assertThat(change(id(create(name, null)), "parent_id", parent).status()).isEqualTo(409);
  }

  @Test
  void change_missing_is404() {
    Errors.assertDetail(change(999_999_999, "name", "x"), 404, "Category not found");
    Errors.assertDetail(delete(999_999_999), 404, "Category not found");
    Errors.assertDetail(
        change(below(null), "parent_id", 999_999_999), 404, "Parent category not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "x", "-1", "1.0", "9007199254740992", "99999999999999999", "%D9%A3"})
  void id_thatIsNone_is422(String id) {
    for (var method : List.of("PUT", "DELETE")) {
      var api = PARTS.api();
      var path = CATEGORIES + "/" + id;
      var answer = method.equals("PUT") ? api.put(path, Map.of()) : api.delete(path);
      assertThat(Errors.faults(answer)).hasSize(1).allMatch(f -> f.endsWith("path.category_id"));
    }
  }

  @Test
  void delete_withChildrenOrParts_is409WithTheCount() {
    var place = PARTS.place();
    long child = below(place.categoryId());
    Errors.assertDetail(delete(place.categoryId()), 409, "Category has 1 subcategory (children=1)");
    delete(child);
    long one = PARTS.created(place, unique("a"));
    Errors.assertDetail(delete(place.categoryId()), 409, "Category has 1 part (parts=1)");
    PARTS.created(place, unique("b"));
    Errors.assertDetail(delete(place.categoryId()), 409, "Category has 2 parts (parts=2)");
    PARTS.delete(one);
    Errors.assertDetail(delete(place.categoryId()), 409, "Category has 1 part (parts=1)");
  }

  @Test
  void delete_unused_isGoneAndItsNameFree() {
    var name = unique("Gone ");
    long category = id(create(name, null));
    assertThat(delete(category).status()).isEqualTo(204);
    Errors.assertDetail(delete(category), 404, "Category not found");
    assertThat(id(create(name, null))).isGreaterThan(category);
    Errors.assertDetail(
        PARTS.create(new Place(PARTS.brand(), category).part("x")), 404, "Category not found");
  }

  @Test
  void list_walked_showsEachOnceInOrder() {
    var mine = Arrays.asList(below(null), below(null), below(null));
    var all = Parts.ids(Pages.byCursor(PARTS.api(), CATEGORIES + "?limit=1000"));
    assertThat(all).isSorted().doesNotHaveDuplicates().containsAll(mine);
    assertThat(Parts.ids(Pages.byCursor(PARTS.api(), CATEGORIES + "?limit=7"))).isEqualTo(all);
    assertThat(Parts.ids(Pages.bySkip(PARTS.api(), CATEGORIES + "?", 11))).isEqualTo(all);
  }
}
