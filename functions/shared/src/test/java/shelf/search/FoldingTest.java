package shelf.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Bosch, BOSCH",
    "Würth, WÜRTH",
    "Завод, ЗАВОД",
    "ΣΟΦΟΣ, σοφος",
    "ΟΔΟΣ, οδοσ",
    "Straße, STRASSE",
    "Ẽ, ẽ",
    "É, e\u0301"
  })
  void caseless_sameNameInOtherCase_isEqual(String one, String other) {
    assertThat(Folding.caseless(one)).isEqualTo(Folding.caseless(other));
  }

  @ParameterizedTest
  @CsvSource({"a_b, aXb", "100%, 1000", "A-B, AB", "e, é"})
  void caseless_anotherName_isNotEqual(String one, String other) {
    assertThat(Folding.caseless(one)).isNotEqualTo(Folding.caseless(other));
  }
}
