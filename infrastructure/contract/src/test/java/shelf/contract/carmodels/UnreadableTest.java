package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.contract.http.Walk;
import shelf.table.Item;
import shelf.table.Key;

/** One car model in the table that nobody can read: it is missed, and all others are not. */
@Apart
class UnreadableTest {

  private final Garage garage = Garage.open();
  private final long brand = garage.newBrand();
  private List<Long> ids;
  private Item state;
  private Item row;

  @BeforeEach
  void create() {
    ids = IntStream.range(0, 4).mapToObj(i -> garage.created(Cars.full(brand))).toList();
    state = garage.table().get(new Key("model#" + broken(), "state")).orElseThrow();
    row = garage.table().get(rowKey(broken())).orElseThrow();
  }

  @AfterEach
  void delete() {
    garage.table().put(state);
    garage.table().put(row);
    ids.forEach(garage::delete);
    new Ledger(garage).assertSound();
  }

  private long broken() {
    return ids.get(1);
  }

  private List<Long> others() {
    return ids.stream().filter(id -> id != broken()).toList();
  }

  private static Key rowKey(long id) {
    return new Key("car-models#" + id / 10_000, "%016d".formatted(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "[]", "null", "{\"en\":1}", "{\"en\":null}"})
  void list_withARowThatIsNone_isTheOthers(String slogans) {
    garage.table().put(row.with("slogans", slogans));
    assertThat(listed("brand_id=" + brand)).isEqualTo(others());
    assertThat(listed("limit=200")).containsAll(others()).doesNotContain(broken());
  }

  /** A page without rows, too, says where the next one starts. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void list_pageByPageWithARowThatIsNone_isTheOthers(int limit) {
    garage.table().put(row.with("slogans", "{"));
    assertThat(listed("limit=" + limit + "&brand_id=" + brand)).isEqualTo(others());
    var years = listed("limit=" + limit + "&year=" + row.number("year"));
    assertThat(years).containsAll(others()).doesNotContain(broken());
  }

  private List<Long> listed(String query) {
    var found = new ArrayList<Long>();
    var next = Optional.of(Garage.MODELS + "?" + query);
    while (next.isPresent()) {
      var page = garage.anyone().get(next.get());
      found.addAll(Rows.ids(page));
      next = Walk.next(page);
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "attributes; {",
        "attributes; ''",
        "attributes; {}",
        "attributes; null",
        "attributes; [1]",
        "attributes; [[1]]",
        "attributes; [[\"slogan\",\"en\"]]",
        "colors; [[\"body\",\"en\",7]]",
        "attributes; [[\"slogan\",\"en\",null]]",
        "colors; {}"
      })
  void model_thatIsNone_is503AndStays(String attribute, String json) {
    garage.table().put(state.with(attribute, json));
    assertUnreadable(garage.detail(broken(), "en"));
    assertUnreadable(garage.stored(broken()));
    assertUnreadable(garage.replace(broken(), Cars.bare(brand)));
    assertUnreadable(garage.delete(broken()));
    assertThat(garage.table().get(state.key())).hasValue(state.with(attribute, json));
    assertThat(garage.detail(ids.getFirst(), "en").status()).isEqualTo(200);
  }

  @Test
  void model_withoutAVersion_is503() {
    var without = Item.at(state.key()).with("model_id", broken()).with("brand_id", brand);
    garage.table().put(without);
    assertUnreadable(garage.detail(broken(), "en"));
    assertUnreadable(garage.delete(broken()));
  }

  private static void assertUnreadable(Answer answer) {
    Errors.assertDetail(answer, 503, "The car model cannot be read");
    assertThat(answer.header("retry-after")).hasValue("600");
  }
}
