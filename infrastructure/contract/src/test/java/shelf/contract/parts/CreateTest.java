package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.ADMIN;
import static shelf.contract.parts.Parts.id;
import static shelf.contract.parts.Parts.path;
import static shelf.contract.parts.Parts.shown;
import static shelf.contract.parts.Parts.unique;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** One new part: what it may say, what is made of it, what it must not be. */
class CreateTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final Place PLACE = PARTS.place();
  private static final List<String> FIELDS =
      List.of(
          "id",
          "part_number",
          "normalized_part_number",
          "brand_id",
          "category_id",
          "description",
          "attributes",
          "status",
          "created_at",
          "updated_at");

  /** Of one character outside the first plane, which is two chars in Java. */
  private static String wide(int characters) {
    return "\uD840\uDC0B".repeat(characters);
  }

  @Test
  void create_allFields_showsThemAsGiven() {
    var body = PLACE.part(unique("HoLTT0805-1/8W-"));
    var attributes = Map.of("watt", 0.125, "tags", List.of("smd", 1, true));
    body.putAll(Map.of("description", "Резистор", "attributes", attributes, "status", "active"));
    body.put("normalized_part_number", unique("own "));
    var answer = PARTS.create(body);
    var part = shown(201, answer);
    assertThat(part.propertyNames()).containsExactlyElementsOf(FIELDS);
    assertThat(part.get("part_number").stringValue()).isEqualTo(body.get("part_number"));
    assertThat(part.get("normalized_part_number").stringValue())
        .isEqualTo(body.get("normalized_part_number"));
    assertThat(part.get("description").stringValue()).isEqualTo("Резистор");
    assertThat(part.get("attributes").toString()).contains("\"watt\":0.125", "[\"smd\",1,true]");
    assertThat(part.get("status").stringValue()).isEqualTo("active");
    assertThat(answer.header("location")).hasValue("/api/parts/" + part.get("id"));
    assertThat(answer.header("etag")).isPresent();
  }

  @Test
  void create_fewestFields_restIsNullAndTimesAreNow() {
    var part = shown(201, PARTS.create(PLACE.part(unique("few"))));
    assertThat(part.get("id").longValue()).isPositive();
    assertThat(part.get("brand_id").longValue()).isEqualTo(PLACE.brandId());
    assertThat(part.get("category_id").longValue()).isEqualTo(PLACE.categoryId());
    List.of("description", "attributes", "status")
        .forEach(field -> assertThat(part.get(field).isNull()).as(field).isTrue());
    assertThat(part.get("updated_at")).isEqualTo(part.get("created_at"));
    var created = Instant.parse(part.get("created_at").stringValue());
    assertThat(created).isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(created).isEqualTo(created.truncatedTo(ChronoUnit.SECONDS));
  }

  @Test
  void create_shownToAdmins_isTheSameWithBestCost() {
    var created = shown(201, PARTS.create(PLACE.part(unique("same"))));
    var part = shown(200, PARTS.api().get(path(created.get("id").longValue())));
    assertThat(part.propertyNames()).containsAll(FIELDS).hasSize(FIELDS.size() + 1);
    assertThat(part.get("best_cost").isNull()).isTrue();
    FIELDS.forEach(field -> assertThat(part.get(field)).isEqualTo(created.get(field)));
  }

  @Test
  void create_shownToBuyers_hasNoPrice() {
    long id = PARTS.created(PLACE, unique("bare"));
    var answer = PARTS.api().withoutToken().get("/api/parts/" + id);
    assertThat(answer.text().replaceAll("\"part_number\":\"[^\"]*\"", "N"))
        .isEqualTo(
            """
            {"id":%d,N,"brand_id":%d,"category_id":%d,"pricing":null,\
            "availability":{"available_qty":null,"stock_status":"unknown"},\
            "delivery_range":{"min":null,"max":null}}\
            """
                .formatted(id, PLACE.brandId(), PLACE.categoryId()));
  }

  /** What is printed and what is made of it; {@code #} stands for something unique. */
  @ParameterizedTest
  @CsvSource({
    "HoLTT0805-1/8W-910K-1%#, HOLTT080518W910K1#",
    "straße.#, STRASSE#",
    "ﬁｎｅ²①#, FINE21#",
    "ада-4177 ñ#, АДА4177Ñ#",
    "٣-x_#, ٣X#",
    "🙂a🙂#, A#"
  })
  void create_withoutNormalized_computesIt(String printed, String normalized) {
    var unique = unique("");
    var part = shown(201, PARTS.create(PLACE.part(printed.replace("#", unique))));
    assertThat(part.get("normalized_part_number").stringValue())
        .isEqualTo(normalized.replace("#", unique));
  }

  @Test
  void create_normalizedNull_computesIt() {
    var body = PLACE.part(unique("n-"), "normalized_part_number", null);
    assertThat(shown(201, PARTS.create(body)).get("normalized_part_number").stringValue())
        .startsWith("N");
  }

  static Stream<Arguments> edges() {
    return Stream.of(
        Arguments.of("part_number", unique("") + wide(110), null),
        Arguments.of("part_number", wide(121), "string_too_long"),
        Arguments.of("part_number", "", "string_too_short"),
        Arguments.of("part_number", " \t ", "string_too_short"),
        Arguments.of("part_number", null, "string_type"),
        Arguments.of("part_number", 5, "string_type"),
        Arguments.of("normalized_part_number", unique("") + wide(110), null),
        Arguments.of("normalized_part_number", wide(121), "string_too_long"),
        Arguments.of("normalized_part_number", "", "string_too_short"),
        Arguments.of("normalized_part_number", "-", null),
        Arguments.of("brand_id", 0, "greater_than"),
        Arguments.of("brand_id", 1.5, "int_from_float"),
        Arguments.of("brand_id", "1", "int_type"),
        Arguments.of("brand_id", null, "int_type"),
        Arguments.of("brand_id", 9007199254740992L, "less_than_equal"),
        Arguments.of("category_id", -1, "greater_than"),
        Arguments.of("category_id", true, "int_type"));
  }

  static Stream<Arguments> furtherEdges() {
    return Stream.of(
        Arguments.of("description", wide(4000), null),
        Arguments.of("description", wide(4001), "string_too_long"),
        Arguments.of("description", List.of(), "string_type"),
        Arguments.of("attributes", Map.of("a", "x".repeat(4088)), null),
        Arguments.of("attributes", Map.of("a", "x".repeat(4089)), "too_long"),
        Arguments.of("attributes", Map.of("a", wide(1023)), "too_long"),
        Arguments.of("attributes", Map.of(), null),
        Arguments.of("attributes", List.of(), "dict_type"),
        Arguments.of("attributes", "{}", "dict_type"),
        Arguments.of("status", "x".repeat(100), null),
        Arguments.of("status", "x".repeat(101), "string_too_long"),
        Arguments.of("status", 1, "string_type"));
  }

  @ParameterizedTest
  @MethodSource({"edges", "furtherEdges"})
  void create_fieldAtItsEdge_isTakenOrRefusedByName(String field, Object value, String fault) {
    var answer = PARTS.create(PLACE.part(unique("edge"), field, value));
    if (fault == null) {
      assertThat(shown(201, answer).get(field)).isNotNull();
      return;
    }
    assertThat(Errors.faults(answer)).containsExactly(fault + " body." + field);
  }

  @Test
  void create_severalFaults_namesAllAtOnce() {
    Map<String, Object> body = Map.of("part_number", "", "category_id", 0, "attributes", 1);
    assertThat(Errors.faults(PARTS.create(body)))
        .containsExactlyInAnyOrder(
            "string_too_short body.part_number",
            "missing body.brand_id",
            "greater_than body.category_id",
            "dict_type body.attributes");
  }

  @ParameterizedTest
  @CsvSource({"---, missing", "🙂, missing", "ﷺﷺﷺﷺﷺﷺﷺﷺﷺ, string_too_long"})
  void create_computedNumberIsNone_is422(String printed, String fault) {
    assertThat(Errors.faults(PARTS.create(PLACE.part(printed))))
        .containsExactly(fault + " body.normalized_part_number");
  }

  @Test
  void create_sameNormalized_is409WithTheId() {
    var number = unique("dup-");
    long first = PARTS.created(PLACE, number);
    var text = "Part with this brand and normalized_part_number already exists (id=%d)";
    var again = PARTS.create(PLACE.part(number.toLowerCase(Locale.ROOT) + "."));
    Errors.assertDetail(again, 409, text.formatted(first));
    long total = PARTS.total();
    Errors.assertDetail(PARTS.create(PLACE.part(number)), 409, text.formatted(first));
    assertThat(PARTS.total()).isEqualTo(total);
  }

  @Test
  void create_sameNumberOfAnotherBrand_isAnotherPart() {
    var number = unique("two");
    var other = new Place(PARTS.brand(), PLACE.categoryId());
    assertThat(PARTS.created(other, number)).isNotEqualTo(PARTS.created(PLACE, number));
  }

  @Test
  void create_ownNormalizedOfOtherCase_isAnotherPart() {
    var number = unique("case");
    id(PARTS.create(PLACE.part(number, "normalized_part_number", number)));
    id(PARTS.create(PLACE.part(number, "normalized_part_number", number.toUpperCase(Locale.ROOT))));
  }

  @Test
  void create_brandOrCategoryMissing_is404AndNothingIsLeft() {
    var number = unique("lost");
    long total = PARTS.total();
    var brandless = new Place(999_999_999L, PLACE.categoryId());
    Errors.assertDetail(PARTS.create(brandless.part(number)), 404, "Brand not found");
    var homeless = new Place(PLACE.brandId(), 999_999_999L);
    Errors.assertDetail(PARTS.create(homeless.part(number)), 404, "Category not found");
    assertThat(PARTS.total()).isEqualTo(total);
    assertThat(PARTS.created(PLACE, number)).isPositive();
  }

  @Test
  void create_unknownFieldsAndId_areIgnored() {
    var body = PLACE.part(unique("more"), "id", 7);
    body.put("created_at", "2001-01-01T00:00:00Z");
    body.put("extra", Collections.nCopies(3, "x"));
    JsonNode part = shown(201, PARTS.api().post(ADMIN, body));
    assertThat(part.get("created_at").stringValue()).doesNotStartWith("2001");
    assertThat(part.propertyNames()).containsExactlyElementsOf(FIELDS);
  }
}
