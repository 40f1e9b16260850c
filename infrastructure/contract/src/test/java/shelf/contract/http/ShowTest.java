package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.admin;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.RawHttp;
import shelf.contract.http.Brands.Row;

/** One brand, by its id, for everybody and for admins. */
class ShowTest {

  static final List<String> PREFIXES = List.of("/api/brands/", "/api/brands/admin/");

  @ParameterizedTest
  @FieldSource("PREFIXES")
  void show_existing_isIdAndNameWithETag(String prefix) {
    var row = Brands.createAny();
    var answer = admin().get(prefix + row.id());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Row.of(answer.json())).isEqualTo(row);
    assertThat(answer.header("content-type")).hasValue("application/json");
    assertThat(answer.header("etag")).get().asString().matches("\"[^\"]+\"");
  }

  @Test
  void show_withTrailingSlash_isTheSame() {
    var row = Brands.createAny();
    assertThat(Row.of(admin().get("/api/brands/" + row.id() + "/").json())).isEqualTo(row);
  }

  @ParameterizedTest
  @CsvSource({
    "9007199254740991, 404, Brand not found",
    "999999999, 404, Brand not found",
    "0000000999999999, 404, Brand not found"
  })
  void show_unknown_is404(String id, int status, String detail) {
    for (var prefix : PREFIXES) {
      Errors.assertDetail(admin().get(prefix + id), status, detail);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, greater_than",
    "00, greater_than",
    "0000000000000000, greater_than",
    "9007199254740992, less_than_equal",
    "9999999999999999, less_than_equal",
    "10000000000000000, int_parsing",
    "00000000000000001, int_parsing",
    "-1, int_parsing",
    "+1, int_parsing",
    "%2B1, int_parsing",
    "1.0, int_parsing",
    "1e3, int_parsing",
    "0x1, int_parsing",
    "abc, int_parsing",
    "1%20, int_parsing",
    "%201, int_parsing",
    "%D9%A1%D9%A2, int_parsing",
    "%EF%BC%91%EF%BC%92, int_parsing",
    "%F0%9F%98%80, int_parsing",
    "1;2, int_parsing",
    "null, int_parsing"
  })
  void show_badId_is422(String id, String type) {
    for (var prefix : PREFIXES) {
      var answer = admin().get(prefix + id);
      assertThat(Errors.faults(answer)).as("%s", answer).containsExactly(type + " path.brand_id");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%zz", "%", "%ff", "%00", "%C3", "a%2Fb", "..%2f..", "%2e%2e", "|", "\u00e9"})
  void show_strangeSegment_isRefused(String id) {
    for (var prefix : PREFIXES) {
      Errors.assertRefused(RawHttp.get(admin(), prefix + id));
    }
  }

  @Test
  void show_idOfThousandDigits_is422() {
    var answer = admin().get("/api/brands/" + "9".repeat(1000));
    assertThat(Errors.faults(answer)).containsExactly("int_parsing path.brand_id");
  }

  @Test
  void show_idWithLeadingZeros_isTheSameBrand() {
    var row = Brands.createAny();
    assertThat(Row.of(admin().get("/api/brands/0" + row.id()).json())).isEqualTo(row);
  }

  @ParameterizedTest
  @CsvSource({
    "'%s', 304",
    "'W/%s', 304",
    "'*', 304",
    "'\"x\", %s', 304",
    "'\"x\",W/%s , \"y\"', 304",
    "'\"x\"', 200",
    "'x', 200"
  })
  void show_ifNoneMatch_comparesWeakly(String header, int status) {
    for (var prefix : PREFIXES) {
      var path = prefix + Brands.createAny().id();
      var tag = admin().get(path).header("etag").orElseThrow();
      var answer = admin().with("If-None-Match", header.formatted(tag)).get(path);
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.header("etag")).hasValue(tag);
      assertThat(answer.bytes().length == 0).isEqualTo(status == 304);
    }
  }

  @Test
  void show_notModifiedAfterRename_isWhole() {
    var row = Brands.createAny();
    var tag = admin().get("/api/brands/" + row.id()).header("etag").orElseThrow();
    admin().put(Brands.path(row), Brands.body(Brands.unique("other")));
    var answer = admin().with("If-None-Match", tag).get("/api/brands/" + row.id());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("etag")).isNotEqualTo(Optional.of(tag));
  }
}
