package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.anyone;
import static shelf.contract.http.Brands.rows;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.http.Brands.Row;

/** Both lists by id: how much they show, and from where. */
class ListTest {

  private static final String LIST = "/api/brands";

  @BeforeAll
  static void fill() {
    Brands.fill();
  }

  private static Answer list(String path) {
    return admin().get(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/brands", "/api/brands/", "/api/brands/admin", "/api/brands?"})
  void list_withoutParameters_showsFiftyInOrderOfId(String path) {
    var rows = rows(list(path));
    assertThat(rows).hasSize(50).isSortedAccordingTo(Comparator.comparing(Row::id));
    assertThat(rows).isEqualTo(rows(list(LIST + "?skip=0&limit=50")));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/brands?limit=1, 1",
    "/api/brands?limit=500, 500",
    "/api/brands/admin?limit=1, 1",
    "/api/brands/admin?limit=501, 501",
    "/api/brands/admin?limit=1000, 1000"
  })
  void list_limitWithinItsEdges_showsSoMany(String path, int expected) {
    assertThat(rows(list(path))).hasSize(expected).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/brands?limit=0, greater_than_equal query.limit",
    "/api/brands?limit=501, less_than_equal query.limit",
    "/api/brands/admin?limit=0, greater_than_equal query.limit",
    "/api/brands/admin?limit=1001, less_than_equal query.limit",
    "/api/brands?skip=-1, greater_than_equal query.skip",
    "/api/brands/admin?skip=-1, greater_than_equal query.skip",
    "/api/brands?skip=10001, less_than_equal query.skip",
    "/api/brands/admin?skip=10001, less_than_equal query.skip"
  })
  void list_beyondAnEdge_is422(String path, String fault) {
    assertThat(Errors.faults(list(path))).containsExactly(fault);
  }

  @Test
  void list_skipTooLarge_pointsToTheCursor() {
    var fault = list(LIST + "?skip=10001").json().get("detail").get(0);
    assertThat(fault.get("msg").stringValue()).contains("10000", "cursor");
    assertThat(fault.get("input").stringValue()).isEqualTo("10001");
  }

  @Test
  void list_severalFaults_namesAllAtOnce() {
    var answer = list(LIST + "?skip=-1&limit=x&cursor=y");
    assertThat(Errors.faults(answer))
        .containsExactlyInAnyOrder(
            "greater_than_equal query.skip",
            "int_parsing query.limit",
            "cursor_invalid query.cursor");
  }

  @Test
  void list_largestSkip_isEmptyWithoutNext() {
    var answer = list(LIST + "?skip=10000");
    assertThat(rows(answer)).isEmpty();
    assertThat(answer.headers()).doesNotContainKeys("x-next-cursor", "link");
  }

  @Test
  void list_bySkip_showsEveryBrandOnceWhateverThePage() {
    var all = rows(list(LIST + "/admin?limit=1000"));
    var bySkip =
        List.of(0, 300, 600, 900).stream()
            .flatMap(skip -> rows(list(LIST + "?limit=300&skip=" + skip)).stream())
            .toList();
    assertThat(bySkip.subList(0, 1000)).isEqualTo(all).doesNotHaveDuplicates();
  }

  @Test
  void list_leadingZeros_areDigits() {
    assertThat(rows(anyone().get(LIST + "?limit=002&skip=00"))).hasSize(2);
  }

  @Test
  void list_unknownParameters_areIgnored() {
    assertThat(rows(anyone().get(LIST + "?limit=2&colour=red&limits=x"))).hasSize(2);
  }
}
