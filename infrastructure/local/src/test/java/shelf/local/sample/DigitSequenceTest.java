package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class DigitSequenceTest {

  @Test
  void fill_untilEmpty_givesEachNumberOnce() {
    var sequence = new DigitSequence(3, 5);
    var given = new HashSet<String>();
    while (!sequence.isEmpty()) {
      given.add(sequence.fill("A1-2B3/C"));
    }
    assertThat(given).hasSize(1000).allMatch(number -> number.matches("A\\d-\\dB\\d/C"));
  }

  @Test
  void fill_noDigits_givesTheModelOnce() {
    var sequence = new DigitSequence(0, 5);

    assertThat(sequence.fill("ABC")).isEqualTo("ABC");
    assertThat(sequence.isEmpty()).isTrue();
  }

  @Test
  void fill_moreDigitsThanVary_keepsTheFirst() {
    var sequence = new DigitSequence(12, 5);

    assertThat(sequence.fill("123456789012")).startsWith("123").hasSize(12);
    assertThat(sequence.size()).isEqualTo(1_000_000_000);
  }
}
