package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;

/** Lists read by cursor, also while others change them. */
@Apart
class CursorTest {

  private final Garage garage = Garage.open();
  private final Rows rows = new Rows(garage);
  private final long brand = garage.newBrand();
  private final String all = "brand_id=" + brand;
  private List<Long> mine;

  @BeforeEach
  void fill() {
    mine = IntStream.range(0, 12).mapToObj(i -> create()).toList();
  }

  private long create() {
    return garage.created(Cars.bare(brand).put("year", 2010));
  }

  private String cursor(String query) {
    return rows.page(query).header("x-next-cursor").orElseThrow();
  }

  private String filled(String query) {
    return query.replace("$", "" + brand);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brand_id=$", "year=2010", "brand_id=$&year=2010", "lang=uk"})
  void walk_whileRowsComeAndGo_showsEachOtherRowOnce(String query) {
    var passing = new ArrayList<Long>();
    var doomed = new ArrayList<>(List.of(mine.get(1), mine.get(4), mine.get(11)));
    var others = new ArrayList<>(mine);
    others.removeAll(doomed);
    var walked =
        rows.walk(
            filled(query) + "&limit=" + (query.contains("$") ? 2 : 50),
            () -> {
              if (!doomed.isEmpty()) {
                passing.add(create());
                garage.delete(doomed.removeLast());
              }
            });
    assertThat(walked).doesNotHaveDuplicates().isSorted().containsAll(others);
    assertThat(passing).isNotEmpty();
    garage.delete(passing.getFirst());
  }

  @Test
  void page_rowsAtAndBehindTheCursorDeleted_goesOnWithTheNext() {
    for (var query : List.of(all, all + "&year=2010")) {
      var ids = rows.walk(query);
      var cursor = cursor(query + "&limit=3");
      ids.subList(1, 4).forEach(garage::delete);
      assertThat(Rows.ids(rows.page(query + "&limit=3&cursor=" + cursor)))
          .isEqualTo(ids.subList(4, 7));
    }
  }

  /** A row that moves to where the walk has been, or out of the filter, is not shown again. */
  @Test
  void page_rowChangedOutOfTheFilter_isNotShown() {
    var cursor = cursor(all + "&limit=3");
    garage.replaced(mine.get(3), Cars.bare(Garage.sharedBrand()));
    assertThat(Rows.ids(rows.page(all + "&limit=2&cursor=" + cursor)))
        .isEqualTo(mine.subList(4, 6));
  }

  /** The order of the parameters, the language and the limit may be others on each page. */
  @Test
  void cursor_withOtherLanguageAndLimit_isTaken() {
    var cursor = cursor("year=2010&limit=4&" + all);
    var page = rows.page(all + "&lang=uk&year=2010&limit=5&cursor=" + cursor);
    assertThat(Rows.ids(page)).isEqualTo(mine.subList(4, 9));
    assertThat(Rows.ids(rows.page("brand_id=0" + brand + "&cursor=" + cursor(all + "&limit=4"))))
        .isEqualTo(mine.subList(4, 12));
  }
}
