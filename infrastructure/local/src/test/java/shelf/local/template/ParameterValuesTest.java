package shelf.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterValuesTest {

  private static final String YAML =
      """
      Parameters:
        Currency: {Type: String, AllowedPattern: "^[A-Z]{3}$", Default: RUB}
        Timing: {Type: String, AllowedValues: ["on", "off"], Default: "off"}
        Days: {Type: Number, AllowedValues: [1, 7], Default: 7}
        Transport: {Type: Number, MinValue: 0, MaxValue: 365, Default: 2}
        Most: {Type: Number, MaxValue: 5, Default: 2}
        Zone: {Type: String, MinLength: 1, MaxLength: 5, Default: UTC}
        Origins: {Type: CommaDelimitedList, AllowedPattern: "https://.+", Default: "https://a"}
      Resources: {}
      """;

  @TempDir Path directory;
  private TemplateFile file;

  @BeforeEach
  void read() throws IOException {
    file = TemplateFile.read(Files.writeString(directory.resolve("t.yaml"), YAML));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Currency  | rub             | 'rub' does not match ^[A-Z]{3}$
          Currency  | RUBL            | 'RUBL' does not match ^[A-Z]{3}$
          Timing    | On              | takes on, off
          Days      | 2               | takes 1, 7
          Transport | -1              | '-1' is no number from 0 to 365
          Transport | 366             | '366' is no number from 0 to 365
          Transport | many            | 'many' is no number from 0 to 365
          Most      | 6               | '6' is no number to 5
          Zone      | ~~              | '' is too short or too long
          Zone      | abcdef          | 'abcdef' is too short or too long
          Origins   | https://a, b    | 'b' does not match https://.+
          """)
  void value_thatIsNotAllowed_isAnError(String name, String value, String fault) {
    assertThatThrownBy(() -> file.with(Map.of(name, value)))
        .isInstanceOf(TemplateException.class)
        .hasMessage("template: Parameters." + name + ": " + fault);
  }

  @ParameterizedTest
  @CsvSource({
    "Currency, EUR",
    "Timing, on",
    "Days, 1",
    "Transport, 0",
    "Transport, 365",
    "Zone, abcde",
    "Origins, 'https://a,https://b'",
    "Unknown, x"
  })
  void value_thatIsAllowed_isTaken(String name, String value) {
    assertThat(file.with(Map.of(name, value)).resources("any")).isEmpty();
  }

  @Test
  void parameters_areNamedInAlphabeticalOrder() {
    assertThat(file.parameters())
        .containsExactly("Currency", "Days", "Most", "Origins", "Timing", "Transport", "Zone");
  }
}
