package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.text;
import static shelf.contract.carmodels.Garage.ATTRIBUTE_TYPES;
import static shelf.contract.carmodels.Garage.LANGUAGES;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.table.Item;
import shelf.table.Key;

/** Reference lists that nobody can read, and those that cannot be dropped. */
@Apart
class ReferenceRepairTest {

  private static final Key LISTS = new Key("reference", "lists");

  private final Garage garage = Garage.emptied();
  private final long brand = garage.newBrand();

  @AfterEach
  void sound() {
    new Ledger(garage).assertSound();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "{}",
        "null",
        "[1]",
        "[{}]",
        "[{\"code\":\"en\"}]",
        "[{\"code\":\"en\",\"name\":null}]"
      })
  void lists_thatAreNone_are503(String json) {
    Garage.shown(200, garage.replaceList(LANGUAGES, References.english("uk", "de")));
    var whole = garage.table().get(LISTS).orElseThrow();
    garage.table().put(whole.with("languages", json));
    try {
      assertUnreadable(garage.list(LANGUAGES));
      assertUnreadable(garage.list(ATTRIBUTE_TYPES));
      assertUnreadable(garage.replaceList(LANGUAGES, References.english("uk")));
      assertUnreadable(garage.create(text(Cars.bare(brand), "slogan/xx", "x")));
    } finally {
      garage.table().put(whole);
    }
  }

  @Test
  void lists_withoutAVersion_are503() {
    Garage.shown(200, garage.replaceList(LANGUAGES, References.english("uk", "de")));
    var whole = garage.table().get(LISTS).orElseThrow();
    garage.table().put(Item.at(LISTS).with("languages", whole.text("languages")));
    try {
      assertUnreadable(garage.list(LANGUAGES));
    } finally {
      garage.table().put(whole);
    }
  }

  private static void assertUnreadable(Answer answer) {
    Errors.assertDetail(answer, 503, "The reference lists cannot be read");
    assertThat(answer.header("retry-after")).hasValue("600");
  }

  @Test
  void codes_stillUsed_areNamedInOrder() {
    var types = List.of("slogan", "range", "battery", "charger");
    Garage.shown(200, garage.replaceList(ATTRIBUTE_TYPES, References.of(types)));
    var car = text(text(Cars.bare(brand), "range/en", "500"), "battery/en", "60");
    garage.created(text(car, "charger/en", "11"));
    garage.created(text(Cars.bare(brand), "battery/en", "80"));

    var answer = garage.replaceList(ATTRIBUTE_TYPES, References.of(List.of("slogan")));

    var each = "battery (2 car models), charger (1 car model), range (1 car model)";
    Errors.assertDetail(answer, 409, "Still used: " + each);
  }
}
