package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.SEARCH;
import static shelf.contract.parts.Parts.encoded;
import static shelf.contract.parts.Parts.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Patience;
import shelf.contract.http.Errors;
import shelf.contract.http.Walk;

/**
 * Search in order and page by page, with and without filters, against a plain reading of it all.
 */
class SearchPagesTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final Place ONE = PARTS.place();
  private static final Place TWO = PARTS.place();
  private static final List<Place> PLACES =
      List.of(
          ONE,
          TWO,
          new Place(ONE.brandId(), TWO.categoryId()),
          new Place(TWO.brandId(), ONE.categoryId()));
  private static final List<Known> ALL = new ArrayList<>();

  /**
   * A part as this test knows it.
   *
   * @param number without anything to fold
   */
  private record Known(long id, String number, Place place) {}

  /** Numbers of few letters, so that queries hit often, exactly and at several places. */
  @BeforeAll
  static void create() {
    var random = new Random(7);
    var places = new HashMap<String, Place>();
    while (places.size() < 300) {
      places.putIfAbsent(number(random), PLACES.get(random.nextInt(4)));
    }
    var rows = places.entrySet().stream().map(e -> e.getValue().part(e.getKey())).toList();
    for (var item : PARTS.bulk(rows).get("items")) {
      var number = item.get("part_number").stringValue();
      ALL.add(new Known(item.get("id").longValue(), number, places.get(number)));
    }
    ALL.sort(Comparator.comparing(Known::id));
    Patience.until(
        Parts.SOON,
        "the index has them all",
        () -> PLACES.stream().allMatch(place -> walked(scope(place), "Ю").size() == inside(place)));
  }

  private static long inside(Place place) {
    return ALL.stream().filter(each -> each.place().equals(place)).count();
  }

  private static String number(Random random) {
    var number = new StringBuilder("Ю");
    random.ints(1 + random.nextInt(6), 0, 3).forEach(i -> number.append("QWЮ".charAt(i)));
    return number.toString();
  }

  private static String scope(Place place) {
    return "&brand_id=" + place.brandId() + "&category_id=" + place.categoryId();
  }

  private static List<Long> walked(String scope, String q) {
    var path = SEARCH + "?limit=200" + scope + "&q=" + encoded(q);
    return Parts.ids(Pages.byCursor(PARTS.api(), path));
  }

  /** Exact, then prefix, then inside; then the number from the match on, then the id. */
  private static List<Long> expected(Predicate<Place> scope, String q) {
    return ALL.stream()
        .filter(each -> scope.test(each.place()) && each.number().contains(q))
        .sorted(
            Comparator.comparing((Known each) -> !each.number().startsWith(q))
                .thenComparing(each -> each.number().substring(each.number().indexOf(q)))
                .thenComparing(Known::id))
        .map(Known::id)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ю", "Q", "W", "ЮQ", "QW", "ЮЮ", "WЮQ", "QQ", "ЮQWЮ"})
  void search_inEachScope_isInOrderAndWhole(String q) {
    var brand = "&brand_id=" + ONE.brandId();
    assertThat(walked(brand, q)).isEqualTo(expected(p -> p.brandId() == ONE.brandId(), q));
    var category = "&category_id=" + TWO.categoryId();
    assertThat(walked(category, q)).isEqualTo(expected(p -> p.categoryId() == TWO.categoryId(), q));
    assertThat(walked(scope(ONE), q)).isEqualTo(expected(ONE::equals, q));
    var all = walked("", q);
    assertThat(all).doesNotHaveDuplicates();
    var mine = expected(p -> true, q);
    assertThat(all.stream().filter(mine::contains)).containsExactlyElementsOf(mine);
  }

  @ParameterizedTest
  @CsvSource({"1, ЮQW", "7, Ю", "50, Q", "200, W"})
  void search_byCursorAndBySkip_isTheSame(int limit, String q) {
    var path = SEARCH + "?brand_id=" + ONE.brandId() + "&q=" + encoded(q);
    var walked = Pages.byCursor(PARTS.api(), path + "&limit=" + limit);
    assertThat(walked).isNotEmpty().doesNotHaveDuplicates();
    assertThat(Pages.bySkip(PARTS.api(), path, limit)).isEqualTo(walked);
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 200})
  void list_withoutAQuery_isByIdInEachScope(int limit) {
    for (var scope :
        List.of("&brand_id=" + ONE.brandId(), scope(ONE), "&category_id=" + ONE.categoryId())) {
      var path = SEARCH + "?" + scope.substring(1);
      var rows = Pages.byCursor(PARTS.api(), path + "&limit=" + limit);
      assertThat(Parts.ids(rows)).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(50);
      assertThat(Pages.bySkip(PARTS.api(), path, limit)).isEqualTo(rows);
    }
  }

  @Test
  void list_withoutAnything_isAllById() {
    var ids = Parts.ids(Pages.byCursor(PARTS.api(), SEARCH + "?limit=200"));
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(ids).containsAll(ALL.stream().map(Known::id).toList());
    assertThat(ids).hasSize((int) PARTS.total());
  }

  @Test
  void list_ofABrandOrCategoryThatIsNone_isEmpty() {
    for (var q : List.of("", "&q=Q")) {
      assertThat(rows(PARTS.search("brand_id=999999999" + q))).isEmpty();
      assertThat(rows(PARTS.search("category_id=999999999" + q))).isEmpty();
    }
  }

  private static String cursor(String query) {
    return PARTS.search(query).header("x-next-cursor").orElseThrow();
  }

  @Test
  void cursor_ofAnotherSearch_is422() {
    var brand = "&brand_id=" + ONE.brandId();
    var searches =
        List.of(
            "limit=1",
            "limit=1&q=Q",
            "limit=1&q=W",
            "limit=1" + brand,
            "limit=1&q=Q" + brand,
            "limit=1&q=Q" + scope(ONE));
    for (var from : searches) {
      for (var to : searches) {
        var answer = PARTS.search(to + "&cursor=" + cursor(from));
        if (from.equals(to)) {
          assertThat(rows(answer)).hasSize(1);
        } else {
          assertThat(Errors.faults(answer)).containsExactly("cursor_invalid query.cursor");
        }
      }
    }
  }

  @Test
  void cursor_edited_is422() {
    var cursor = cursor("limit=1&q=Q");
    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      var edited = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThat(Errors.faults(PARTS.search("limit=1&q=Q&cursor=" + edited)))
          .containsExactly("cursor_invalid query.cursor");
    }
  }

  @Test
  void page_thatEndsWithTheLastRow_leadsNowhere() {
    var q = "brand_id=" + ONE.brandId() + "&q=QW";
    int all = rows(PARTS.search(q + "&limit=200")).size();
    assertThat(Walk.next(PARTS.search(q + "&limit=" + all))).isEmpty();
    assertThat(Walk.next(PARTS.search(q + "&limit=" + (all - 1)))).isPresent();
    assertThat(Walk.next(PARTS.search(q + "&limit=2&skip=" + (all - 2)))).isEmpty();
  }

  @Test
  void page_of50_isCheapWhereverItIs() {
    for (var query :
        List.of(
            "q=Q",
            "q=Ю&brand_id=" + ONE.brandId(),
            "brand_id=" + ONE.brandId(),
            "q=Q" + scope(ONE))) {
      PARTS.search(query);
      var cost = Cost.of(PARTS.search(query));
      assertThat(cost.calls()).as(query).isLessThanOrEqualTo(4);
      assertThat(cost.reads()).as(query).isPositive().isLessThanOrEqualTo(60);
    }
    var second = Walk.next(PARTS.search("q=Q&brand_id=" + ONE.brandId())).orElseThrow();
    assertThat(Cost.of(PARTS.api().get(second)).reads()).isLessThanOrEqualTo(60);
  }
}
