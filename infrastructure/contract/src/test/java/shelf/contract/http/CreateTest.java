package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.body;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.http.Brands.Row;

/** One brand made: its name, its id, its address. */
class CreateTest {

  @Test
  void create_newName_is201WithLocationAndTag() {
    var name = Brands.unique("Fresh");
    var answer = admin().post(ADMIN, body(name));
    assertThat(answer.status()).isEqualTo(201);
    var row = Row.of(answer.json());
    assertThat(row.name()).isEqualTo(name);
    var location = answer.header("location").orElseThrow();
    assertThat(location).isEqualTo("/api/brands/" + row.id());
    var shown = admin().get(location);
    assertThat(Row.of(shown.json())).isEqualTo(row);
    assertThat(answer.header("etag")).isEqualTo(shown.header("etag"));
  }

  @Test
  void create_oneAfterAnother_idsGrowAndAreNotReused() {
    var first = Brands.createAny();
    var second = Brands.createAny();
    admin().delete(Brands.path(second));
    var third = Brands.createAny();
    assertThat(List.of(first.id(), second.id(), third.id())).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "щ", "😀", "👩‍🔬", "\u00e9"})
  void create_nameOfOneAndHundred_isTaken(String sign) {
    int points = sign.codePointCount(0, sign.length());
    var whole = sign.repeat(100 / points) + "x".repeat(100 % points);
    var created = admin().post(ADMIN, body(whole));
    assertThat(created.status()).as("%s", created).isEqualTo(201);
    assertThat(Row.of(created.json()).name()).isEqualTo(whole);
    var tooLong = admin().post(ADMIN, body(whole + "y"));
    assertThat(Errors.faults(tooLong)).containsExactly("string_too_long body.name");
  }

  @Test
  void create_nameOfOneCharacter_isTaken() {
    assertThat(Brands.create("😀").name()).isEqualTo("😀");
    assertThat(Brands.create("ℵ").name()).isEqualTo("ℵ");
  }

  @Test
  void create_blanksAround_areTrimmedBeforeTheLengthCounts() {
    var name = Brands.unique("Trimmed");
    var padded = " \t\n\u2003" + name + " ".repeat(200);
    assertThat(Brands.create(padded).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u2003\u2003"})
  void create_blankName_is422(String name) {
    var answer = admin().post(ADMIN, body(name));
    assertThat(Errors.faults(answer)).containsExactly("string_too_short body.name");
  }

  @Test
  void create_decomposedName_isComposedBeforeTheLengthCounts() {
    var name = Brands.unique("N") + " " + "\u00e9".repeat(80);
    var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertThat(decomposed.length()).isGreaterThan(100);
    assertThat(Brands.create(decomposed).name()).isEqualTo(name);
  }

  @Test
  void create_sameName_is409WithTheIdOfTheOther() {
    var row = Brands.createAny();
    var answer = admin().post(ADMIN, body(" " + row.name()));
    var detail = "Brand with this name already exists (id=%d)".formatted(row.id());
    Errors.assertDetail(answer, 409, detail);
  }

  @Test
  void create_sameNameDecomposed_is409() {
    var row = Brands.create(Brands.unique("Škoda"));
    var decomposed = Normalizer.normalize(row.name(), Normalizer.Form.NFD);
    assertThat(admin().post(ADMIN, body(decomposed)).status()).isEqualTo(409);
  }

  @Test
  void create_sameNameInOtherCase_isAnotherBrand() {
    var row = Brands.create(Brands.unique("Case"));
    assertThat(Brands.create(row.name().toLowerCase(Locale.ROOT)).id()).isNotEqualTo(row.id());
  }

  @Test
  void create_nameOfDeletedBrand_isFreeAgain() {
    var row = Brands.createAny();
    admin().delete(Brands.path(row));
    assertThat(Brands.create(row.name()).id()).isGreaterThan(row.id());
  }

  @Test
  void create_unknownFields_areIgnored() {
    var name = Brands.unique("More");
    var body = Map.of("name", name, "id", 1, "colour", List.of("red"));
    var answer = admin().post(ADMIN, body);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(Row.of(answer.json()).id()).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | missing body.name",
        "{\"Name\":\"x\"} | missing body.name",
        "{\"name\":null} | string_type body.name",
        "{\"name\":5} | string_type body.name",
        "{\"name\":true} | string_type body.name",
        "{\"name\":[\"x\"]} | string_type body.name",
        "{\"name\":{\"x\":1}} | string_type body.name"
      })
  void create_nameMissingOrNoText_is422(String json, String fault) {
    assertThat(Errors.faults(admin().post(ADMIN, json))).containsExactly(fault);
  }
}
