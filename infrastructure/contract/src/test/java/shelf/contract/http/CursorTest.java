package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.anyone;
import static shelf.contract.http.Brands.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.http.Brands.Row;

/** Lists read by cursor, also while others change them, and cursors that are not the list's. */
class CursorTest {

  private static final String LIST = "/api/brands";
  private static final String INVALID = "cursor_invalid query.cursor";

  @BeforeAll
  static void fill() {
    Brands.fill();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/brands?limit=137", "/api/brands/admin?limit=400"})
  void walk_overAll_showsEachBrandOnceInOrder(String path) {
    var walked = Walk.from(path);
    assertThat(walked).isSortedAccordingTo(Comparator.comparing(Row::id)).doesNotHaveDuplicates();
    assertThat(walked).hasSize((int) Brands.total());
  }

  @Test
  void walk_whileRowsComeAndGo_showsEachOtherRowOnce() {
    var mine = IntStream.range(0, 12).mapToObj(i -> Brands.createAny()).toList();
    var passing = new ArrayList<Row>();
    var doomed = new ArrayList<>(List.of(mine.get(1), mine.get(10)));
    var others = new ArrayList<>(mine);
    others.removeAll(doomed);
    var walked =
        Walk.from(
            LIST + "?limit=100",
            page -> {
              passing.add(Brands.createAny());
              if (!doomed.isEmpty()) {
                admin().delete(Brands.path(doomed.removeLast()));
              }
            });
    assertThat(walked).doesNotHaveDuplicates().containsAll(others);
    assertThat(walked).isSortedAccordingTo(Comparator.comparing(Row::id));
    assertThat(passing).hasSizeGreaterThan(5);
  }

  @Test
  void page_rowBehindTheCursorDeleted_goesOnWithTheNext() {
    var mine = IntStream.range(0, 4).mapToObj(i -> Brands.createAny()).toList();
    long before = Brands.total() - mine.size();
    var first = anyone().get(LIST + "?limit=2&skip=" + before);
    assertThat(rows(first)).isEqualTo(mine.subList(0, 2));
    mine.subList(0, 2).forEach(row -> admin().delete(Brands.path(row)));
    assertThat(rows(anyone().get(Walk.next(first).orElseThrow()))).isEqualTo(mine.subList(2, 4));
  }

  @Test
  void page_thatEndsWithTheLastRow_leadsNowhere() {
    long total = Brands.total();
    var answer = anyone().get(LIST + "?limit=2&skip=" + (total - 2));
    assertThat(rows(answer)).hasSize(2);
    assertThat(Walk.next(answer)).isEmpty();
  }

  @Test
  void link_keepsLimitAndDropsSkip() {
    var link = Walk.next(anyone().get(LIST + "?skip=3&limit=2")).orElseThrow();
    assertThat(link).startsWith("/api/brands?limit=2&cursor=").doesNotContain("skip");
    assertThat(rows(anyone().get(link))).isEqualTo(rows(anyone().get(LIST + "?skip=5&limit=2")));
  }

  @Test
  void cursor_withSkip_skipsBehindIt() {
    var cursor = cursor(LIST + "?limit=2");
    assertThat(rows(anyone().get(LIST + "?limit=2&skip=3&cursor=" + cursor)))
        .isEqualTo(rows(anyone().get(LIST + "?limit=2&skip=5")));
  }

  private static String cursor(String path) {
    return admin().get(path).header("x-next-cursor").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/brands, /api/brands/admin",
    "/api/brands/admin, /api/brands",
    "/api/brands/search?name=0, /api/brands",
    "/api/brands/search?name=0, /api/brands/search?name=1",
    "/api/brands, /api/brands/search?name=0"
  })
  void cursor_ofAnotherList_is422(String from, String to) {
    var glue = to.contains("?") ? "&" : "?";
    var answer = admin().get(to + glue + "cursor=" + cursor(from));
    assertThat(Errors.faults(answer)).containsExactly(INVALID);
  }

  @Test
  void cursor_editedAnywhere_is422() {
    var cursor = cursor(LIST);
    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      var edited = cursor.substring(0, i) + other + cursor.substring(i + 1);
      var answer = anyone().get(LIST + "?cursor=" + edited);
      assertThat(Errors.faults(answer)).as(edited).containsExactly(INVALID);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "50",
        "null",
        "%20",
        "bm90IGEgY3Vyc29y",
        "%F0%9F%98%80",
        "..%2F..",
        "==="
      })
  void cursor_garbage_is422(String cursor) {
    var answer = anyone().get(LIST + "?cursor=" + cursor);
    assertThat(Errors.faults(answer)).containsExactly(INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "=", "%0A"})
  void cursor_lengthened_is422(String tail) {
    var answer = anyone().get(LIST + "?cursor=" + cursor(LIST) + tail);
    assertThat(Errors.faults(answer)).containsExactly(INVALID);
  }
}
