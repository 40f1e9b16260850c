package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.RawHttp;
import shelf.contract.http.Brands.Row;

/** Every query parameter of every route, given badly. None of it changes anything. */
@ExtendWith(Unchanged.class)
class BadQueryTest {

  static final List<String> LISTS =
      List.of("/api/brands?", "/api/brands/search?name=a&", ADMIN + "?");

  private static final List<String> NO_INTEGERS =
      List.of(
          "",
          "x",
          "1.0",
          "1,0",
          "+1",
          "%2B1",
          "1e2",
          "0x1",
          "%201",
          "1%20",
          "--1",
          "-",
          "null",
          "true",
          "%D9%A1%D9%A2",
          "%EF%BC%91%EF%BC%92",
          "%E2%91%A0",
          "%C2%B2",
          "%F0%9D%9F%8F",
          "1_000",
          "1;2",
          "[1]",
          "%221%22",
          "%0A1",
          "9".repeat(1001));

  private static Row row;

  @BeforeAll
  static void create() {
    row = Brands.createAny();
  }

  static Stream<Arguments> integers() {
    return Stream.of("skip", "limit")
        .flatMap(name -> NO_INTEGERS.stream().map(value -> Arguments.of(name, value)));
  }

  @ParameterizedTest
  @MethodSource("integers")
  void integer_thatIsNone_is422(String name, String value) {
    for (var list : LISTS) {
      var answer = RawHttp.get(admin(), list + name + "=" + value);
      assertThat(Errors.faults(answer)).containsExactly("int_parsing query." + name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit=-1, greater_than_equal query.limit",
    "limit=-0, greater_than_equal query.limit",
    "limit=0, greater_than_equal query.limit",
    "limit=2147483648, less_than_equal query.limit",
    "limit=4294967297, less_than_equal query.limit",
    "limit=18446744073709551617, less_than_equal query.limit",
    "skip=-2147483648, greater_than_equal query.skip",
    "skip=4294967296, less_than_equal query.skip",
    "skip=18446744073709551616, less_than_equal query.skip",
    "skip=HUGE, less_than_equal query.skip",
    "skip=-HUGE, greater_than_equal query.skip",
    "limit=HUGE, less_than_equal query.limit",
    "limit=1&limit=1, repeated query.limit",
    "skip=1&skip=2, repeated query.skip",
    "cursor=a&cursor=a, repeated query.cursor",
    "limit, int_parsing query.limit",
    "skip, int_parsing query.skip",
    "cursor, cursor_invalid query.cursor",
    "%6Cimit=x, int_parsing query.limit"
  })
  void integer_outOfRangeOrRepeated_is422(String query, String fault) {
    for (var list : LISTS) {
      var answer = RawHttp.get(admin(), list + query.replace("HUGE", "9".repeat(999)));
      assertThat(Errors.faults(answer)).containsExactly(fault);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=%zz",
        "limit=%",
        "limit=%2",
        "x=%zz",
        "%zz=1",
        "%=1",
        "limit=1%",
        "x=%ff",
        "%ff=x",
        "x=%00",
        "%00",
        "limit=1%00",
        "x=%C3",
        "x=%C3%28",
        "x=%ED%A0%80",
        "x=%C0%AF",
        "x=%F5%80%80%80",
        "x=%u0041",
        "limit=%-1",
        "cursor=%E2%82"
      })
  void query_misencoded_is422(String query) {
    for (var list : LISTS) {
      var answer = RawHttp.get(admin(), list + query);
      assertThat(Errors.faults(answer)).first().isEqualTo("query_encoding query");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=",
        "=x",
        "&",
        "&&",
        "&&&&limit=1&&",
        "==",
        "x",
        "x=",
        "x=1=2",
        "limits=x",
        "LIMIT=x",
        "limit[]=x",
        "%20limit=x",
        "a.b=c",
        "?",
        "?limit=x",
        "/",
        "x=%25zz",
        "x=+",
        "x=%2500"
      })
  void query_strangeButWellFormed_isIgnored(String query) {
    for (var list : LISTS) {
      assertThat(RawHttp.get(admin(), list + query).status()).as(list + query).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @FieldSource("LISTS")
  void query_rawBytes_areNoFailureOfOurs(String list) {
    for (var query : List.of("x=\u00ff", "x=\u00d0\u00af", "limit=\u00d9\u00a1", "x=<>\"{}|^`")) {
      assertThat(RawHttp.get(admin(), list + query).status()).isBetween(200, 499);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "name=, string_too_short query.name",
    "name, string_too_short query.name",
    "NAME=x, missing query.name",
    "%6Eame=, string_too_short query.name",
    "name=a&name=a, repeated query.name",
    "name=a&name, repeated query.name",
    "name=LONG, string_too_long query.name",
    "=a, missing query.name"
  })
  void searchName_bad_is422(String query, String fault) {
    var long101 = query.replace("LONG", "%D1%89".repeat(101));
    var answer = RawHttp.get(admin(), "/api/brands/search?" + long101);
    assertThat(Errors.faults(answer)).containsExactly(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%ff", "%00", "%C3", "%ED%A0%80"})
  void deletion_misencodedQuery_is422(String value) {
    Stream<Answer> answers =
        Stream.of(
                "DELETE " + Brands.path(row) + "?force=" + value,
                "DELETE " + Brands.path(row) + "?x=" + value,
                "GET " + ADMIN + "/bulk-delete?ids=" + row.id() + "&x=" + value,
                "POST " + ADMIN + "/bulk-delete?ids=" + row.id() + "&" + value,
                "DELETE " + ADMIN + "/bulk-delete?ids=" + row.id() + "," + value)
            .map(request -> RawHttp.send(admin(), request));
    assertThat(answers)
        .allSatisfy(a -> assertThat(Errors.faults(a)).contains("query_encoding query"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "100000"})
  void query_longOrOfManyParameters_isNoFailureOfOurs(int count) {
    assertThat(RawHttp.get(admin(), "/api/brands?x=" + "a".repeat(count)).status())
        .isBetween(200, 499);
    assertThat(RawHttp.get(admin(), "/api/brands?" + "a&".repeat(count / 10)).status())
        .isBetween(200, 499);
  }
}
