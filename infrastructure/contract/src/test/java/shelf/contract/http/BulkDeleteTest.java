package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.http.Brands.Row;
import tools.jackson.databind.JsonNode;

/** Many brands deleted at once, by each of the three methods. */
class BulkDeleteTest {

  static final List<String> METHODS = List.of("GET", "POST", "DELETE");
  private static final long UNKNOWN = 999_999_999;

  private static Answer bulk(String method, String query) {
    return bulk(admin(), method, query);
  }

  private static Answer bulk(Api api, String method, String query) {
    return api.call(method, ADMIN + "/bulk-delete" + query);
  }

  private static JsonNode done(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(answer.header("cache-control")).hasValue("no-store");
    var json = answer.json();
    assertThat(json.propertyNames())
        .containsExactly("total", "deleted", "failed", "errors", "message");
    assertThat(json.get("errors")).hasSize(json.get("failed").intValue());
    return json;
  }

  private static String joined(List<Row> rows) {
    return rows.stream().map(row -> "" + row.id()).collect(Collectors.joining(","));
  }

  private static List<Row> some() {
    return Stream.generate(Brands::createAny).limit(3).toList();
  }

  @ParameterizedTest
  @FieldSource("METHODS")
  void bulkDelete_joinedIds_deletesAll(String method) {
    var rows = some();
    long before = Brands.total();
    var json = done(bulk(method, "?ids=" + joined(rows)));
    assertThat(json.get("total").intValue()).isEqualTo(3);
    assertThat(json.get("deleted").intValue()).isEqualTo(3);
    assertThat(json.get("message").stringValue()).isEqualTo("Deleted 3 of 3 brands");
    assertThat(Brands.total()).isEqualTo(before - 3);
    rows.forEach(row -> assertThat(admin().get(Brands.path(row)).status()).isEqualTo(404));
  }

  @ParameterizedTest
  @FieldSource("METHODS")
  void bulkDelete_repeatedAndUnknownIds_countsEachOnce(String method) {
    var rows = some();
    var query =
        "?ids=%s&force=true&ids=%d,%d&ids=0%s"
            .formatted(joined(rows), UNKNOWN, rows.getFirst().id(), rows.getLast().id());
    var json = done(bulk(method, query));
    assertThat(json.get("total").intValue()).isEqualTo(4);
    assertThat(json.get("deleted").intValue()).isEqualTo(3);
    assertThat(json.get("errors").get(0).stringValue()).isEqualTo("Brand 999999999 not found");
  }

  @Test
  void bulkDelete_fiveHundredIds_isTaken() {
    assertThat(done(bulk("GET", "?ids=" + unknown(500))).get("failed").intValue()).isEqualTo(500);
    // Repeated ones do not count.
    var twice = unknown(500) + "," + UNKNOWN;
    assertThat(done(bulk("GET", "?ids=" + twice)).get("total").intValue()).isEqualTo(500);
  }

  @ParameterizedTest
  @FieldSource("METHODS")
  void bulkDelete_fiveHundredAndOneIds_is422AndNothingChanges(String method) {
    var row = Brands.createAny();
    var answer = bulk(method, "?ids=" + row.id() + "," + unknown(500));
    assertThat(Errors.faults(answer)).containsExactly("too_long query.ids");
    assertThat(admin().get(Brands.path(row)).status()).isEqualTo(200);
  }

  private static String unknown(int count) {
    return LongStream.range(UNKNOWN, UNKNOWN + count)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @CsvSource({
    "'%d,x', int_parsing query.ids",
    "'%d,', int_parsing query.ids",
    "',%d', int_parsing query.ids",
    "'%d,,2', int_parsing query.ids",
    "'%d;2', int_parsing query.ids",
    "'%d,0', greater_than query.ids",
    "'%d,-1', int_parsing query.ids",
    "'%d,1.0', int_parsing query.ids",
    "'%d,%%2B1', int_parsing query.ids",
    "'%d,%%D9%%A1%%D9%%A2', int_parsing query.ids",
    "'%d,%%EF%%BC%%91', int_parsing query.ids",
    "'%d,9007199254740992', less_than_equal query.ids",
    "'%d,12345678901234567', int_parsing query.ids",
    "'%d&ids=', int_parsing query.ids",
    "'%d&ids', int_parsing query.ids",
    "'%d&force=x', bool_parsing query.force",
    "'%d&force=true&force=false', repeated query.force",
    "'%d&x=%%00', query_encoding query"
  })
  void bulkDelete_malformed_is422AndNothingChanges(String ids, String fault) {
    var row = Brands.createAny();
    for (var method : METHODS) {
      assertThat(Errors.faults(bulk(method, "?ids=" + ids.formatted(row.id())))).contains(fault);
    }
    assertThat(admin().get(Brands.path(row)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "?force=true", "?IDS=1", "?id=1"})
  void bulkDelete_withoutIds_is422(String query) {
    for (var method : METHODS) {
      assertThat(Errors.faults(bulk(method, query))).containsExactly("missing query.ids");
    }
  }

  @Test
  void bulkDelete_severalFaults_namesAll() {
    assertThat(Errors.faults(bulk("GET", "?ids=x,0&force=z")))
        .containsExactlyInAnyOrder(
            "int_parsing query.ids", "greater_than query.ids", "bool_parsing query.force");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prefetch", "prefetch;prerender", "prefetch;anonymous-client-ip"})
  void bulkDelete_prefetch_is403AndNothingChanges(String purpose) {
    var row = Brands.createAny();
    for (var header : List.of("Sec-Purpose", "Purpose")) {
      var answer = bulk(admin().with(header, purpose), "GET", "?ids=" + row.id());
      Errors.assertDetail(answer, 403, "This request deletes and cannot be prefetched");
    }
    assertThat(admin().get(Brands.path(row)).status()).isEqualTo(200);
  }

  @Test
  void bulkDelete_moreThanOneTransaction_deletesAll() {
    var rows = IntStream.range(0, 70).mapToObj(i -> Brands.createAny()).toList();
    var json = done(bulk("DELETE", "?ids=" + joined(rows)));
    assertThat(json.get("deleted").intValue()).isEqualTo(70);
    assertThat(Walk.from(ADMIN + "?limit=1000")).doesNotContainAnyElementsOf(rows);
  }
}
