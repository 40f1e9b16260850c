package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.text;
import static shelf.contract.carmodels.Garage.MODELS;
import static shelf.contract.carmodels.Garage.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Walk;
import tools.jackson.databind.node.ObjectNode;

/** The list of models: its rows, filters and pages. */
@Apart
class ListTest {

  private final Garage garage = Garage.open();
  private final Rows rows = new Rows(garage);
  private final long brand = garage.newBrand();
  private final long other = garage.newBrand();
  private List<Long> mine;

  /** Of the brand: years 2001, 2002, none, in turn; of the other one the same. */
  @BeforeEach
  void fill() {
    mine = IntStream.range(0, 9).mapToObj(i -> garage.created(built(brand, i))).toList();
    IntStream.range(0, 3).forEach(i -> garage.created(built(other, i)));
  }

  private static ObjectNode built(long brand, int number) {
    var car = Cars.bare(brand);
    return number % 3 == 2 ? car : car.put("year", 2001 + number % 3);
  }

  private List<Long> each(int offset) {
    return IntStream.range(0, 3).mapToObj(i -> mine.get(3 * i + offset)).toList();
  }

  @Test
  void row_hasTheMembersOfTheContract() {
    var car = text(text(built(brand, 0), "slogan/en", "Drive"), "slogan/uk", "Їдь");
    long id = garage.created(car.put("model_name", "Ïoniq \"6\""));
    var name = garage.shown(id, "en").get("brand_name").stringValue();
    var row = shown(200, rows.page("brand_id=" + brand + "&lang=uk")).get(9);
    assertThat(row.toString())
        .isEqualTo(
            ("{\"id\":%d,\"brand_id\":%d,\"brand_name\":\"%s\",\"model_name\":\"Ïoniq \\\"6\\\"\","
                    + "\"year\":2001,\"slogan\":\"Їдь\",\"image_url\":null}")
                .formatted(id, brand, name));
    var bare = shown(200, rows.page("brand_id=" + brand)).get(2);
    assertThat(bare.get("year").isNull() && bare.get("slogan").isNull()).isTrue();
  }

  @Test
  void filters_selectByBrandYearAndBoth() {
    assertThat(Rows.ids(rows.page("brand_id=" + brand))).isEqualTo(mine);
    assertThat(Rows.ids(rows.page("brand_id=" + brand + "&year=2001"))).isEqualTo(each(0));
    assertThat(Rows.ids(rows.page("year=2002&brand_id=" + brand))).isEqualTo(each(1));
    assertThat(Rows.ids(rows.page("brand_id=" + brand + "&year=2003"))).isEmpty();
    assertThat(Rows.ids(rows.page("brand_id=987654321"))).isEmpty();
    assertThat(Rows.ids(rows.page("year=1880&brand_id=987654321"))).isEmpty();
    var ofAYear = rows.walk("year=2001&limit=200");
    assertThat(ofAYear).containsAll(each(0)).doesNotContainAnyElementsOf(each(1));
    assertThat(ofAYear).doesNotContainAnyElementsOf(each(2)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void filters_followChanges() {
    garage.replaced(mine.get(0), built(other, 1));
    garage.replaced(mine.get(1), built(brand, 2));
    garage.delete(mine.get(2));
    var left = new ArrayList<>(mine);
    left.removeAll(List.of(mine.get(0), mine.get(2)));
    assertThat(Rows.ids(rows.page("brand_id=" + brand))).isEqualTo(left);
    assertThat(Rows.ids(rows.page("brand_id=" + brand + "&year=2002")))
        .containsExactly(mine.get(4), mine.get(7));
    assertThat(Rows.ids(rows.page("brand_id=" + other + "&year=2002"))).startsWith(mine.get(0));
    var row = shown(200, rows.page("brand_id=" + other)).get(0);
    assertThat(row.get("id").longValue()).isEqualTo(mine.get(0));
    assertThat(row.get("year").intValue()).isEqualTo(2002);
    assertThat(rows.walk("limit=200")).contains(mine.get(1)).doesNotContain(mine.get(2));
  }

  @Test
  void slogan_cleared_isNoLongerShown() {
    garage.replaced(mine.get(0), text(built(brand, 0), "slogan/en", "Old"));
    assertThat(shown(200, rows.page("brand_id=" + brand)).get(0).get("slogan").stringValue())
        .isEqualTo("Old");
    garage.replaced(mine.get(0), text(built(brand, 0), "slogan/en", " "));
    assertThat(shown(200, rows.page("brand_id=" + brand)).get(0).get("slogan").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 8, 9, 10, 200})
  void walk_ofABrand_showsEachOnceInOrder(int limit) {
    assertThat(rows.walk("brand_id=" + brand + "&limit=" + limit)).isEqualTo(mine);
    assertThat(rows.walk("limit=" + limit + "&lang=uk&year=2001&brand_id=" + brand))
        .isEqualTo(each(0));
  }

  @Test
  void walk_ofAll_isInOrder() {
    var all = rows.walk("limit=61");
    assertThat(all).isSorted().doesNotHaveDuplicates().containsAll(mine);
    assertThat(all).hasSize(new Ledger(garage).models().size());
    assertThat(rows.walk("limit=200")).isEqualTo(all);
  }

  @Test
  void page_holds50UnlessSaid() {
    IntStream.range(0, 42).forEach(i -> garage.created(Cars.bare(brand)));
    var page = rows.page("brand_id=" + brand);
    assertThat(Rows.ids(page)).hasSize(50);
    assertThat(Rows.ids(rows.page("brand_id=" + brand + "&limit=51"))).hasSize(51);
    var next = garage.anyone().get(Walk.next(page).orElseThrow());
    assertThat(Rows.ids(next)).hasSize(1);
    assertThat(Walk.next(next)).isEmpty();
  }

  @Test
  void page_thatEndsWithTheLastRow_leadsNowhere() {
    assertThat(Walk.next(rows.page("brand_id=" + brand + "&limit=9"))).isEmpty();
    assertThat(Walk.next(rows.page("brand_id=" + brand + "&limit=8"))).isPresent();
  }

  @Test
  void link_keepsFiltersLanguageAndLimit() {
    var link = Walk.next(rows.page("brand_id=" + brand + "&limit=2&lang=uk")).orElseThrow();
    assertThat(link).startsWith(MODELS + "?").contains("brand_id=" + brand, "limit=2", "lang=uk");
  }

  @Test
  void skip_isNoParameterOfThisList() {
    assertThat(Rows.ids(rows.page("skip=3&brand_id=" + brand))).isEqualTo(mine);
    assertThat(Rows.ids(rows.page("skip=x&brand_id=" + brand))).isEqualTo(mine);
  }
}
