package shelf.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource({
    "HoLTT0805-1/8W-910K-1%, HOLTT080518W910K1",
    "1/8w-910, 18W910",
    "АВЕКМНОРСТУХ, ABEKMHOPCTYX",
    "авекмнорстух, ABEKMHOPCTYX",
    "аdа4177, ADA4177",
    "π131E31S, Π131E31S",
    "Ж-1, Ж1",
    "straße, STRASSE",
    "１２ＡＢ, 12AB",
    "m², M2",
    "50%_\\*, 50",
    "Ω, Ω",
    "i\u0307, İ",
    "𝟙𝟚, 12"
  })
  void partNumber_ofANumber_isItsLettersAndDigits(String number, String folded) {
    assertThat(Folding.partNumber(number)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-/%_*\\", "😀", " ", "\u0301"})
  void partNumber_ofNoLetterOrDigit_isNothing(String number) {
    assertThat(Folding.partNumber(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"i\u0307ǰßﬃ", "Ǆǅǆ", "ὖ", "ŉ", "ΐ", "½Ⅻ"})
  void partNumber_foldedAgain_isTheSame(String number) {
    var folded = Folding.partNumber(number);
    assertThat(Folding.partNumber(folded)).isEqualTo(folded);
    assertThat(Folding.partNumber(number.toUpperCase(Locale.ROOT))).isEqualTo(folded);
    assertThat(Folding.partNumber(number.toLowerCase(Locale.ROOT))).isEqualTo(folded);
  }
}
