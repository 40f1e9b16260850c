package shelf.rules.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.rules.Repository;
import shelf.rules.Violations;

class CostsTest {
  private static final String GOOD =
      """
      | of | price |
      |---|---|
      | a write unit | 0.7625 / 1 000 000 |
      | an alarm | 0.10 |

      | what | how many | price of one | dollars |
      |---|---|---|---|
      | writes | 100 000 × 67 | 0.7625 / 1 000 000 | 5.11 |
      | alarms | 82 | 0.10 | 8.20 |
      | sum | | | **13.31** |
      """;

  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        Costs.violations(Repository.source(Costs.FILE).text()),
        "Each row of a bill is how many × price of one, by a price of the list, and sums add up.");
  }

  @Test
  void violations_billThatAddsUp_areNone() {
    assertThat(Costs.violations(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 000 × 67 | 100 000 × 68  | writes is 5.19, not 5.11",
        "8.20         | 8.22          | alarms is 8.20, not 8.22",
        "**13.31**    | 13.50         | sum is 13.31, not 13.50",
        "an alarm ~ 0.10 | an alarm ~ 0.20 | 0.10 is no price of the list"
      })
  void violations_wrongFigure_isNamed(String good, String bad, String what) {
    String markdown = GOOD.replace(good.replace('~', '|'), bad.replace('~', '|'));
    assertThat(Costs.violations(markdown)).first().isEqualTo(what);
  }
}
