package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.BulkAnswer.checked;
import static shelf.contract.parts.BulkAnswer.failures;
import static shelf.contract.parts.Parts.BULK;
import static shelf.contract.parts.Parts.path;
import static shelf.contract.parts.Parts.shown;
import static shelf.contract.parts.Parts.unique;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** Many parts made at once, each for itself. */
class BulkCreateTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final Place PLACE = PARTS.place();

  private static JsonNode bulk(List<?> body) {
    var answer = checked(PARTS.bulk(body));
    assertThat(answer.propertyNames())
        .containsExactly(
            "total", "created", "failed", "errors", "items", "message", "error_details");
    assertThat(answer.get("items")).hasSize(answer.get("created").intValue());
    return answer;
  }

  private static List<Integer> indexes(JsonNode answer) {
    return answer.get("items").valueStream().map(item -> item.get("index").intValue()).toList();
  }

  @Test
  void bulkCreate_new_createsAllAsShown() {
    var stem = unique("new");
    long total = PARTS.total();
    var answer = bulk(Parts.many(PLACE, stem, 120));
    assertThat(answer.get("created").intValue()).isEqualTo(120);
    assertThat(answer.get("message").stringValue()).isEqualTo("Created 120 of 120 parts");
    assertThat(PARTS.total()).isEqualTo(total + 120);
    assertThat(indexes(answer)).isEqualTo(IntStream.range(0, 120).boxed().toList());
    var item = answer.get("items").get(7);
    var part = shown(200, PARTS.api().get(path(item.get("id").longValue())));
    assertThat(part.get("part_number").stringValue()).isEqualTo(stem + "-0007");
    item.propertyNames().stream()
        .filter(name -> !name.equals("index"))
        .forEach(name -> assertThat(part.get(name)).isEqualTo(item.get(name)));
  }

  @Test
  void bulkCreate_allFields_keepsThem() {
    var body = PLACE.part(unique("all"), "description", "d");
    body.putAll(Map.of("attributes", Map.of("a", 1), "status", "s"));
    body.put("normalized_part_number", unique("own"));
    long id = bulk(List.of(body)).get("items").get(0).get("id").longValue();
    var part = shown(200, PARTS.api().get(path(id)));
    assertThat(part.get("description").stringValue()).isEqualTo("d");
    assertThat(part.get("attributes").toString()).isEqualTo("{\"a\":1}");
    assertThat(part.get("status").stringValue()).isEqualTo("s");
    assertThat(part.get("normalized_part_number").stringValue())
        .isEqualTo(body.get("normalized_part_number"));
  }

  /** The first and the last can be made, the second is taken already. */
  private static List<Object> goodAndBad(String fresh, String taken) {
    var rows = new ArrayList<Object>();
    rows.add(PLACE.part(fresh));
    rows.add(PLACE.part(taken));
    rows.add(PLACE.part(fresh.toLowerCase(Locale.ROOT) + "!"));
    rows.add(PLACE.part("---"));
    rows.add(Map.of("part_number", "x"));
    rows.add(new Place(999_999_999, PLACE.categoryId()).part(fresh + "a"));
    rows.add(new Place(PLACE.brandId(), 999_999_999).part(fresh + "b"));
    rows.addAll(Arrays.asList(5, null, List.of(), "x"));
    rows.add(PLACE.part(fresh + "c", "attributes", List.of()));
    rows.add(PLACE.part(fresh + "d"));
    return rows;
  }

  @Test
  void bulkCreate_goodAndBad_eachStandsAlone() {
    var taken = unique("taken");
    long holder = PARTS.created(PLACE, taken);
    var fresh = unique("fresh");
    var answer = bulk(goodAndBad(fresh, taken));
    assertThat(failures(answer))
        .containsExactly(
            "1 duplicate normalized_part_number",
            "2 duplicate normalized_part_number",
            "3 missing normalized_part_number",
            "4 missing brand_id",
            "5 not_found brand_id",
            "6 not_found category_id",
            "7 model_attributes_type -",
            "8 model_attributes_type -",
            "9 model_attributes_type -",
            "10 model_attributes_type -",
            "11 dict_type attributes");
    assertThat(indexes(answer)).containsExactly(0, 12);
    assertThat(answer.get("errors").get(0).stringValue())
        .endsWith("already exists (id=%d)".formatted(holder));
  }

  @Test
  void bulkCreate_mixedBrandsAndCategories_countsOnEach() {
    var places = List.of(PARTS.place(), PARTS.place(), PARTS.place());
    var stem = unique("mix");
    var rows =
        IntStream.range(0, 90)
            .mapToObj(i -> {
              var place = new Place(places.get(i % 3).brandId(), places.get(i % 2).categoryId());
              return place.part(stem + i / 3);
            })
            .toList();
    assertThat(bulk(rows).get("created").intValue()).isEqualTo(90);
    for (var place : places) {
      Errors.assertDetail(
          PARTS.api().delete("/api/brands/admin/" + place.brandId()),
          409,
          "Brand has 30 parts; use force=true to delete them too (parts=30)");
    }
    Errors.assertDetail(
        PARTS.api().delete(Parts.CATEGORIES + "/" + places.get(1).categoryId()),
        409,
        "Category has 45 parts (parts=45)");
  }

  /** So many of them that one transaction must try again and again. */
  @Test
  void bulkCreate_everySecondTaken_createsTheOthers() {
    var stem = unique("half");
    var rows = Parts.many(PLACE, stem, 100);
    bulk(IntStream.range(0, 50).mapToObj(i -> rows.get(2 * i)).toList());
    var answer = bulk(rows);
    assertThat(indexes(answer)).isEqualTo(IntStream.range(0, 50).mapToObj(i -> 2 * i + 1).toList());
    assertThat(bulk(rows).get("failed").intValue()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void bulkCreate_fewOrNone_saysSo(int count) {
    var answer = bulk(Parts.many(PLACE, unique("few"), count));
    assertThat(answer.get("message").stringValue())
        .isEqualTo("Created %d of %d part%s".formatted(count, count, count == 1 ? "" : "s"));
  }

  @Test
  void bulkCreate_thousandOfOneNumber_createsOne() {
    var answer = bulk(Collections.nCopies(1000, PLACE.part(unique("same"))));
    assertThat(answer.get("created").intValue()).isEqualTo(1);
    assertThat(answer.get("failed").intValue()).isEqualTo(999);
  }

  @Test
  void bulkCreate_thousandAndOne_is422AndNothingChanges() {
    long total = PARTS.total();
    var answer = PARTS.api().post(BULK, Parts.many(PLACE, unique("many"), 1001));
    assertThat(Errors.faults(answer)).containsExactly("too_long body");
    assertThat(PARTS.total()).isEqualTo(total);
  }

  @Test
  void bulkCreate_thousand_costsFewRoundTripsAndIsResent() {
    var rows = Parts.many(PLACE, "K", 1000);
    var keyed = PARTS.withNewKey();
    var first = keyed.api().post(BULK, rows);
    assertThat(checked(shown(200, first)).get("created").intValue()).isEqualTo(1000);
    assertThat(Cost.of(first).calls()).isLessThanOrEqualTo(30);
    var again = keyed.api().post(BULK, rows);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("idempotent-replayed")).hasValue("true");
    assertThat(first.bytes().length).isLessThan(5_000_000);
  }
}
