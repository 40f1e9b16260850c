package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.ADMIN;
import static shelf.contract.parts.Parts.path;
import static shelf.contract.parts.Parts.rows;
import static shelf.contract.parts.Parts.shown;
import static shelf.contract.parts.Parts.unique;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Patience;
import shelf.contract.http.Errors;

/** The list for admins, whole and by category and supplier. */
class AdminListTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final Place ONE = PARTS.place();
  private static final Place TWO = new Place(ONE.brandId(), PARTS.category());
  private static final long SUPPLIER = PARTS.supplier();
  private static final List<Long> IN_ONE = new ArrayList<>();
  private static final List<Long> IN_TWO = new ArrayList<>();

  /** Twelve parts in each category, every third with an offer of the supplier. */
  @BeforeAll
  static void create() {
    for (int i = 0; i < 12; i++) {
      IN_ONE.add(PARTS.created(ONE, unique("L")));
      IN_TWO.add(PARTS.created(TWO, unique("L")));
      if (i % 3 == 0) {
        PARTS.offer(IN_ONE.get(i), Parts.offer(SUPPLIER, 1));
        PARTS.offer(IN_TWO.get(i), Parts.offer(SUPPLIER, 1));
      }
    }
    Patience.until(Parts.SOON, "the supplier's parts", () -> listed(supplier()).size() == 8);
    Patience.until(Parts.SOON, "the category", () -> listed(category(TWO)).size() == 12);
    Patience.until(Parts.SOON, "the category", () -> listed(category(ONE)).size() == 12);
  }

  private static String supplier() {
    return "supplier_id=" + SUPPLIER;
  }

  private static String category(Place place) {
    return "category_id=" + place.categoryId();
  }

  private static List<Long> listed(String query) {
    return Parts.ids(rows(PARTS.api().get(ADMIN + "?limit=1000&" + query)));
  }

  private static List<Long> everyThird(List<Long> ids) {
    return ids.stream().filter(id -> ids.indexOf(id) % 3 == 0).toList();
  }

  @Test
  void list_byCategoryAndSupplier_showsTheirsById() {
    assertThat(listed(category(ONE))).isEqualTo(IN_ONE);
    assertThat(listed(category(ONE) + "&" + supplier())).isEqualTo(everyThird(IN_ONE));
    assertThat(listed(category(TWO) + "&" + supplier())).isEqualTo(everyThird(IN_TWO));
    assertThat(listed(supplier()))
        .isSorted()
        .hasSize(8)
        .containsAll(everyThird(IN_ONE))
        .containsAll(everyThird(IN_TWO));
    assertThat(listed("category_id=999999999")).isEmpty();
    assertThat(listed("supplier_id=999999999")).isEmpty();
  }

  @Test
  void list_row_isThePartAsCreated() {
    var created = shown(201, PARTS.create(ONE.part(unique("R"), "attributes", Map.of("a", 1))));
    assertThat(Pages.byCursor(PARTS.api(), ADMIN + "?limit=1000")).contains(created);
    PARTS.delete(created.get("id").longValue());
    assertThat(Pages.byCursor(PARTS.api(), ADMIN + "?limit=1000")).doesNotContain(created);
  }

  @ParameterizedTest
  @CsvSource({"1", "5", "1000"})
  void list_byCursorAndBySkip_isTheSame(int limit) {
    for (var filter : List.of(supplier(), category(ONE), category(TWO) + "&" + supplier())) {
      var list = ADMIN + "?" + filter;
      var walked = Pages.byCursor(PARTS.api(), list + "&limit=" + limit);
      assertThat(Parts.ids(walked)).isEqualTo(listed(filter));
      assertThat(Pages.bySkip(PARTS.api(), list, limit)).isEqualTo(walked);
    }
  }

  @Test
  void list_ofAll_showsEachOnce() {
    var ids = Parts.ids(Pages.byCursor(PARTS.api(), ADMIN + "?limit=333"));
    assertThat(ids).isSorted().doesNotHaveDuplicates().hasSize((int) PARTS.total());
    assertThat(ids).containsAll(IN_ONE).containsAll(IN_TWO);
  }

  @Test
  void list_offerTakenAway_leavesAtOnce() {
    long part = PARTS.created(ONE, unique("S"));
    long supplier = PARTS.supplier();
    PARTS.offer(part, Parts.offer(supplier, 1));
    var query = "supplier_id=" + supplier;
    Patience.until(Parts.SOON, "the offer is listed", () -> listed(query).equals(List.of(part)));
    PARTS.api().delete(path(part) + "/offers?supplier_id=" + supplier);
    assertThat(listed(query)).isEmpty();
    PARTS.delete(part);
  }

  /** Rows that come and go between the pages hide and repeat no other. */
  @Test
  void walk_whileRowsComeAndGo_showsEachOtherRowOnce() {
    var place = PARTS.place();
    var mine = new ArrayList<Long>();
    for (int i = 0; i < 9; i++) {
      mine.add(PARTS.created(place, unique("W")));
    }
    var list = "category_id=" + place.categoryId();
    Patience.until(Parts.SOON, "all are listed", () -> listed(list).size() == 9);
    var first = PARTS.api().get(ADMIN + "?limit=3&" + list);
    PARTS.delete(mine.get(2));
    PARTS.delete(mine.get(4));
    PARTS.created(place, unique("W"));
    var cursor = first.header("x-next-cursor").orElseThrow();
    var rest = ADMIN + "?limit=3&" + list + "&cursor=" + cursor;
    assertThat(Parts.ids(Pages.byCursor(PARTS.api(), rest)))
        .startsWith(mine.get(3), mine.get(5), mine.get(6), mine.get(7), mine.get(8));
  }

  @Test
  void cursor_ofAnotherList_is422() {
    var lists =
        List.of("", supplier(), category(ONE), category(TWO), category(ONE) + "&" + supplier());
    for (var from : lists) {
      var cursor =
          PARTS.api().get(ADMIN + "?limit=1&" + from).header("x-next-cursor").orElseThrow();
      for (var to : lists) {
        var answer = PARTS.api().get(ADMIN + "?limit=1&" + to + "&cursor=" + cursor);
        if (!from.equals(to)) {
          assertThat(Errors.faults(answer)).containsExactly("cursor_invalid query.cursor");
        }
      }
      assertThat(Errors.faults(PARTS.search("cursor=" + cursor)))
          .containsExactly("cursor_invalid query.cursor");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, greater_than_equal query.limit",
    "limit=1001, less_than_equal query.limit",
    "skip=10001, less_than_equal query.skip",
    "category_id=0, greater_than query.category_id",
    "supplier_id=x, int_parsing query.supplier_id",
    "supplier_id=1&supplier_id=1, repeated query.supplier_id",
    "cursor=bm8, cursor_invalid query.cursor"
  })
  void list_badQuery_is422(String query, String fault) {
    assertThat(Errors.faults(PARTS.api().get(ADMIN + "?" + query))).containsExactly(fault);
  }
}
