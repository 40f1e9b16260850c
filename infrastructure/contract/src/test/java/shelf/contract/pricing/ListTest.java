package shelf.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricing.Pricing.RULES;
import static shelf.contract.pricing.Pricing.SUPPLIERS;
import static shelf.contract.pricing.Pricing.admin;
import static shelf.contract.pricing.Pricing.path;
import static shelf.contract.pricing.Pricing.rows;
import static shelf.contract.pricing.Pricing.rule;
import static shelf.contract.pricing.Pricing.supplier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** The lists of suppliers and of rules. */
@Apart
class ListTest {

  private static JsonNode create(String list) {
    return list.equals(RULES) ? rule("{\"type\": \"fixed\", \"value\": 1}") : supplier();
  }

  private static List<Long> walk(String list, int limit) {
    var ids = new ArrayList<Long>();
    var next = Optional.of(list + "?limit=" + limit);
    while (next.isPresent()) {
      var answer = admin().get(next.get());
      assertThat(rows(answer)).isNotEmpty();
      ids.addAll(ids(answer));
      next = answer.header("link").map(link -> link.replaceAll("^<|>.*$", ""));
    }
    return ids;
  }

  private static List<Long> ids(Answer answer) {
    return rows(answer).stream().map(row -> row.get("id").longValue()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {SUPPLIERS, RULES})
  void list_walkedByCursor_showsEachOnceInOrder(String list) {
    for (int i = 0; i < 4; i++) {
      create(list);
    }
    var all = ids(admin().get(list + "?limit=1000"));
    assertThat(all).isSorted().doesNotHaveDuplicates();
    assertThat(walk(list, 1)).isEqualTo(all);
    assertThat(walk(list, 3)).isEqualTo(all);
    assertThat(walk(list, all.size())).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {SUPPLIERS, RULES})
  void list_row_isWhatCreateShowed(String list) {
    var created = create(list);
    assertThat(rows(admin().get(list + "?limit=1000"))).contains(created);
    admin().delete(path(list, created));
    assertThat(rows(admin().get(list + "?limit=1000"))).doesNotContain(created);
  }

  @ParameterizedTest
  @ValueSource(strings = {SUPPLIERS, RULES})
  void list_skipAndCursor_skipBehindIt(String list) {
    for (int i = 0; i < 4; i++) {
      create(list);
    }
    var all = ids(admin().get(list + "?limit=1000"));
    assertThat(ids(admin().get(list + "?skip=1&limit=2"))).isEqualTo(all.subList(1, 3));
    var first = admin().get(list + "?limit=1");
    var cursor = first.header("x-next-cursor").orElseThrow();
    assertThat(ids(admin().get(list + "?skip=1&limit=2&cursor=" + cursor)))
        .isEqualTo(all.subList(2, 4));
    assertThat(ids(admin().get(list + "?skip=10000"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, greater_than_equal query.limit",
    "limit=1001, less_than_equal query.limit",
    "limit=x, int_parsing query.limit",
    "skip=-1, greater_than_equal query.skip",
    "skip=10001, less_than_equal query.skip",
    "cursor=bm90IGEgY3Vyc29y, cursor_invalid query.cursor"
  })
  void list_badPaging_is422(String query, String fault) {
    for (var list : List.of(SUPPLIERS, RULES)) {
      assertThat(Errors.faults(admin().get(list + "?" + query))).containsExactly(fault);
    }
  }

  @Test
  void cursor_ofTheOtherList_is422() {
    create(SUPPLIERS);
    create(SUPPLIERS);
    var cursor = admin().get(SUPPLIERS + "?limit=1").header("x-next-cursor").orElseThrow();
    assertThat(Errors.faults(admin().get(RULES + "?cursor=" + cursor)))
        .containsExactly("cursor_invalid query.cursor");
  }
}
