package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.BULK;
import static shelf.contract.parts.Parts.shown;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An answer to many long numbers is more than an item of DynamoDB holds. */
class BulkAnswerSizeTest {

  private static final Parts PARTS = Parts.ofServer();

  /**
   * Numbers as long as they may be, of letters of four bytes each, that search finds by one
   * character only: or the index would have a hundred entries of each.
   */
  private static List<Map<String, Object>> longest(int count) {
    var place = PARTS.place();
    return IntStream.range(0, count)
        .mapToObj(i -> Character.toString(0x20000 + i).repeat(120))
        .map(number -> place.part(number, "status", "\uD83D\uDE00".repeat(100)))
        .toList();
  }

  @Test
  void bulkCreateOnce_answerOverAnItem_isAnsweredAndReplayed() {
    var rows = longest(400);
    var keyed = PARTS.withNewKey();
    var first = keyed.api().post(BULK, rows);
    assertThat(shown(200, first).get("created").intValue()).isEqualTo(400);
    assertThat(first.bytes().length).isGreaterThan(410_000);
    var again = keyed.api().post(BULK, rows);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("idempotent-replayed")).hasValue("true");
  }
}
