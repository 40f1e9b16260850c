package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.body;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.http.Brands.Row;

/** Writes that name the version they are meant for. */
class IfMatchTest {

  private static final List<String> MATCHING =
      List.of("%s", "*", " * ", "\"x\", %s", "%s,\"x\"", "\"x\" , %s , \"y\"");
  private static final List<String> OTHERS =
      List.of("\"x\"", "W/%s", "\"x\", W/%s", "x", "\"\"", "\"%s\"");

  private static final BiFunction<Api, Row, Answer> RENAME =
      (api, row) -> api.put(Brands.path(row), body(Brands.unique("changed")));
  private static final BiFunction<Api, Row, Answer> DELETE =
      (api, row) -> api.delete(Brands.path(row));

  static Stream<Arguments> matching() {
    return MATCHING.stream()
        .flatMap(tag -> Stream.of(Arguments.of(tag, RENAME), Arguments.of(tag, DELETE)));
  }

  static Stream<Arguments> others() {
    return OTHERS.stream()
        .flatMap(tag -> Stream.of(Arguments.of(tag, RENAME), Arguments.of(tag, DELETE)));
  }

  private static String tag(Row row) {
    return admin().get(Brands.path(row)).header("etag").orElseThrow();
  }

  private static Api ifMatch(String header, Row row) {
    return admin().with("If-Match", header.replace("%s", tag(row)));
  }

  @ParameterizedTest
  @MethodSource("matching")
  void write_currentTag_isDone(String header, BiFunction<Api, Row, Answer> write) {
    var row = Brands.createAny();
    assertThat(write.apply(ifMatch(header, row), row).status()).isBetween(200, 204);
  }

  @ParameterizedTest
  @MethodSource("others")
  void write_anotherTag_is412AndNothingChanges(String header, BiFunction<Api, Row, Answer> write) {
    var row = Brands.createAny();
    Errors.assertDetail(write.apply(ifMatch(header, row), row), 412, "Precondition failed");
    assertThat(Row.of(admin().get(Brands.path(row)).json())).isEqualTo(row);
  }

  @Test
  void write_tagOfBefore_is412() {
    var row = Brands.createAny();
    var api = ifMatch("%s", row);
    assertThat(RENAME.apply(api, row).status()).isEqualTo(200);
    assertThat(RENAME.apply(api, row).status()).isEqualTo(412);
    assertThat(DELETE.apply(api, row).status()).isEqualTo(412);
    assertThat(DELETE.apply(ifMatch("%s", row), row).status()).isEqualTo(204);
  }

  @Test
  void write_unknownBrandWithTag_is404() {
    var unknown = new Row(999_999_999, "x");
    var api = admin().with("If-Match", "\"1\"");
    assertThat(RENAME.apply(api, unknown).status()).isEqualTo(404);
    assertThat(DELETE.apply(api, unknown).status()).isEqualTo(404);
  }

  @Test
  void rename_nothingNewButAnotherTag_is412() {
    var row = Brands.createAny();
    var answer = admin().with("If-Match", "\"x\"").put(ADMIN + "/" + row.id(), "{}");
    assertThat(answer.status()).isEqualTo(412);
  }
}
