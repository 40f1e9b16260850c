package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.body;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.http.Brands.Row;
import tools.jackson.databind.JsonNode;

/** Many brands made at once, each for itself. */
class BulkCreateTest {

  private static final String BULK = ADMIN + "/bulk-create";

  private static JsonNode bulk(Object body) {
    var answer = admin().post(BULK, body);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    var json = answer.json();
    assertThat(json.propertyNames())
        .containsExactly("total", "created", "failed", "errors", "message", "error_details");
    var failed = json.get("failed").intValue();
    assertThat(json.get("created").intValue() + failed).isEqualTo(json.get("total").intValue());
    assertThat(json.get("errors")).hasSize(failed).allMatch(JsonNode::isString);
    assertThat(json.get("error_details")).hasSize(failed).allSatisfy(BulkCreateTest::checkDetail);
    return json;
  }

  private static void checkDetail(JsonNode detail) {
    assertThat(detail.propertyNames()).containsExactly("index", "code", "field", "message");
    assertThat(detail.get("message").stringValue()).isNotBlank();
  }

  /** The failures, each as {@code 3 duplicate name}. */
  private static List<String> failures(JsonNode answer) {
    return StreamSupport.stream(answer.get("error_details").spliterator(), false)
        .map(each -> each.get("index") + " " + each.get("code").stringValue() + " " + field(each))
        .toList();
  }

  private static String field(JsonNode detail) {
    return detail.get("field").isNull() ? "-" : detail.get("field").stringValue();
  }

  private static List<Map<String, String>> bodies(String stem, int count) {
    return IntStream.range(0, count).mapToObj(i -> body(stem + i)).toList();
  }

  @Test
  void bulkCreate_newNames_createsAllInOrder() {
    long before = Brands.total();
    var stem = Brands.unique("b") + " ";
    var answer = bulk(bodies(stem, 120));
    assertThat(answer.get("created").intValue()).isEqualTo(120);
    assertThat(answer.get("message").stringValue()).isEqualTo("Created 120 of 120 brands");
    assertThat(Brands.total()).isEqualTo(before + 120);
    var mine =
        Walk.from(ADMIN + "?limit=1000").stream().filter(r -> r.name().startsWith(stem)).toList();
    assertThat(mine).extracting(Row::name).isEqualTo(names(stem));
  }

  private static List<String> names(String stem) {
    return IntStream.range(0, 120).mapToObj(i -> stem + i).toList();
  }

  @Test
  void bulkCreate_goodAndBad_eachStandsAlone() {
    var taken = Brands.createAny();
    var fresh = Brands.unique("fresh");
    var json =
        """
        [{"name":"%s"}, {"name":"%s"}, {"name":" %s "}, {"name":""}, {}, {"name":7}, 5, null,
         [], {"name":"%s"}, {"name":"%s2"}]\
        """
            .formatted(fresh, taken.name(), fresh, "x".repeat(101), fresh);
    var answer = bulk(json);
    assertThat(answer.get("total").intValue()).isEqualTo(11);
    assertThat(answer.get("created").intValue()).isEqualTo(2);
    assertThat(failures(answer))
        .containsExactly(
            "1 duplicate name",
            "2 duplicate name",
            "3 string_too_short name",
            "4 missing name",
            "5 string_type name",
            "6 model_attributes_type -",
            "7 model_attributes_type -",
            "8 model_attributes_type -",
            "9 string_too_long name");
    assertThat(answer.get("errors").get(0).stringValue())
        .isEqualTo("1: Brand with this name already exists (id=%d)".formatted(taken.id()));
  }

  @Test
  void bulkCreate_nameTwice_failsTheSecond() {
    var name = Brands.unique("twin");
    var answer = bulk(List.of(body(name), body(name), body(name)));
    assertThat(failures(answer)).containsExactly("1 duplicate name", "2 duplicate name");
    assertThat(admin().post(ADMIN, body(name)).status()).isEqualTo(409);
  }

  @Test
  void bulkCreate_sentAgain_createsNothing() {
    var bodies = bodies(Brands.unique("again"), 60);
    bulk(bodies);
    long before = Brands.total();
    assertThat(bulk(bodies).get("failed").intValue()).isEqualTo(60);
    assertThat(Brands.total()).isEqualTo(before);
  }

  @Test
  void bulkCreate_empty_isAllZero() {
    var answer = bulk("[]");
    assertThat(answer.get("total").intValue()).isZero();
    assertThat(answer.get("message").stringValue()).isEqualTo("Created 0 of 0 brands");
  }

  @Test
  void bulkCreate_thousand_isTaken() {
    var taken = Brands.createAny();
    // All the same name: what counts here is how many may be sent.
    var answer = bulk(IntStream.range(0, 1000).mapToObj(i -> body(taken.name())).toList());
    assertThat(answer.get("total").intValue()).isEqualTo(1000);
    assertThat(answer.get("failed").intValue()).isEqualTo(1000);
  }

  @Test
  void bulkCreate_thousandAndOne_is422AndNothingChanges() {
    long before = Brands.total();
    Answer answer = admin().post(BULK, bodies(Brands.unique("many"), 1001));
    assertThat(Errors.faults(answer)).containsExactly("too_long body");
    assertThat(Brands.total()).isEqualTo(before);
  }

  @Test
  void bulkCreate_decomposedTwin_isTheSameName() {
    var name = Brands.unique("tw");
    var answer = bulk(List.of(body(name + "\u00e9"), body(name + "e\u0301")));
    assertThat(failures(answer)).containsExactly("1 duplicate name");
  }
}
