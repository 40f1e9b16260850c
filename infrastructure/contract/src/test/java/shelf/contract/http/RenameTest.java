package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.body;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.http.Brands.Row;

/** A brand renamed. */
class RenameTest {

  @Test
  void rename_newName_isShownFromThenOnWithANewTag() {
    var row = Brands.createAny();
    var before = admin().get(Brands.path(row));
    var renamed = new Row(row.id(), Brands.unique("renamed"));
    var answer = admin().put(Brands.path(row), body("  " + renamed.name()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Row.of(answer.json())).isEqualTo(renamed);
    assertThat(answer.header("etag")).isNotEqualTo(before.header("etag"));
    var after = admin().get(Brands.path(row));
    assertThat(Row.of(after.json())).isEqualTo(renamed);
    assertThat(after.header("etag")).isEqualTo(answer.header("etag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":7}", "{\"name\":\"%s\"}", "{\"name\":\" %s \"}"})
  void rename_nothingNew_changesNothing(String json) {
    var row = Brands.createAny();
    var tag = admin().get(Brands.path(row)).header("etag");
    var answer = admin().put(Brands.path(row), json.formatted(row.name()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Row.of(answer.json())).isEqualTo(row);
    assertThat(answer.header("etag")).isEqualTo(tag);
  }

  @Test
  void rename_toAnotherCaseOfItself_isDone() {
    var row = Brands.create(Brands.unique("Casing"));
    var lower = row.name().toLowerCase(Locale.ROOT);
    assertThat(admin().put(Brands.path(row), body(lower)).status()).isEqualTo(200);
    assertThat(Brands.create(row.name()).id()).isNotEqualTo(row.id());
  }

  @Test
  void rename_toATakenName_is409AndNothingChanges() {
    var holder = Brands.createAny();
    var row = Brands.createAny();
    var answer = admin().put(Brands.path(row), body(holder.name()));
    var detail = "Brand with this name already exists (id=%d)".formatted(holder.id());
    Errors.assertDetail(answer, 409, detail);
    assertThat(Row.of(admin().get(Brands.path(row)).json())).isEqualTo(row);
  }

  @Test
  void rename_freesTheOldName() {
    var row = Brands.createAny();
    admin().put(Brands.path(row), body(Brands.unique("moved")));
    assertThat(Brands.create(row.name()).id()).isGreaterThan(row.id());
  }

  @Test
  void rename_thereAndBack_isTheFirstNameAgain() {
    var row = Brands.createAny();
    admin().put(Brands.path(row), body(Brands.unique("there")));
    var back = admin().put(Brands.path(row), body(row.name()));
    assertThat(Row.of(back.json())).isEqualTo(row);
  }

  @Test
  void rename_unknownBrand_is404() {
    Errors.assertDetail(admin().put(ADMIN + "/999999999", body("x")), 404, "Brand not found");
    Errors.assertDetail(admin().put(ADMIN + "/999999999", "{}"), 404, "Brand not found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"\"} | string_too_short body.name",
        "{\"name\":\"  \"} | string_too_short body.name",
        "{\"name\":[]} | string_type body.name",
        "[] | model_attributes_type body",
        "\"x\" | model_attributes_type body",
        "null | model_attributes_type body"
      })
  void rename_badName_is422AndNothingChanges(String json, String fault) {
    var row = Brands.createAny();
    assertThat(Errors.faults(admin().put(Brands.path(row), json))).containsExactly(fault);
    assertThat(Row.of(admin().get(Brands.path(row)).json())).isEqualTo(row);
  }

  @Test
  void rename_nullName_isNoNewName() {
    var row = Brands.createAny();
    var answer = admin().put(Brands.path(row), "{\"name\":null}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Row.of(answer.json())).isEqualTo(row);
  }

  @Test
  void rename_nameTooLong_is422() {
    var path = Brands.path(Brands.createAny());
    assertThat(Errors.faults(admin().put(path, body("x".repeat(101)))))
        .containsExactly("string_too_long body.name");
    assertThat(admin().put(path, body(Brands.unique("y".repeat(90)))).status()).isEqualTo(200);
  }

  @Test
  void rename_badIdAndBadName_namesBoth() {
    assertThat(Errors.faults(admin().put(ADMIN + "/x", body(""))))
        .containsExactlyInAnyOrder("int_parsing path.brand_id", "string_too_short body.name");
  }
}
