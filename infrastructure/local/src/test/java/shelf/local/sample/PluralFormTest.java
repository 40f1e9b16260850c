package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralFormTest {

  @ParameterizedTest
  @CsvSource({
    "en, ONE, '1'",
    "en, MANY, '0 2 3 4 5 8 11 12 16 21 101'",
    "ru, ONE, '1 21 101 121'",
    "ru, FEW, '2 3 4 22 24 102'",
    "ru, MANY, '0 5 6 8 10 11 12 13 14 16 20 25 100 111 112 114'",
    "uk, ONE, '1 21'",
    "uk, FEW, '2 3 4 22'",
    "uk, MANY, '5 6 8 10 11 12 14 16'",
  })
  void of_number_isTheFormOfTheLanguage(String language, PluralForm form, String numbers) {
    assertThat(LongStream.of(parsed(numbers)))
        .allMatch(number -> PluralForm.of(language, number) == form);
  }

  private static long[] parsed(String numbers) {
    return Arrays.stream(numbers.split(" ")).mapToLong(Long::parseLong).toArray();
  }
}
