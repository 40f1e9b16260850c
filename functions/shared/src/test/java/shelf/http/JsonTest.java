package shelf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":NaN}",
        "{\"a\":1} 2",
        "{'a':1}",
        "{\"a\":01}",
        "[1,]",
        "{",
        "nul"
      })
  void read_malformed_isRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(JacksonException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\udc00x\"",
        "{\"\\u0000\":1}",
        "[[\"\\ud83d\"]]"
      })
  void read_nulOrHalfACharacter_isRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedTextException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e101", "[1e999999999]", "{\"a\":1e-101}", "-1E+2147483648"})
  void read_endlessNumber_isRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedTextException.class);
  }

  /** What was taken must be read again after it was written plainly: Jackson reads 1 000 digits. */
  @Test
  void read_numberThatIsLongWrittenPlainly_isMalformed() {
    var nines = "9".repeat(701);

    assertThatThrownBy(() -> read(nines + "e100")).isInstanceOf(MalformedTextException.class);
    var again = Json.read(Json.write(read(nines.substring(1) + "e100")));
    assertThat(again.bigIntegerValue())
        .isEqualTo(read(nines.substring(1) + "e100").decimalValue().toBigInteger());
  }

  @Test
  void read_wholeSurrogatePair_isKept() {
    assertThat(read("\"\\ud83d\\ude00\"").stringValue()).isEqualTo("😀");
  }

  @Test
  void read_notUtf8_isRefused() {
    assertThatThrownBy(() -> Json.read(new byte[] {'"', (byte) 0xC3, '"'}))
        .isInstanceOf(MalformedTextException.class);
  }

  @Test
  void read_fiftyLevels_isAcceptedAndFiftyOneRefused() {
    assertThat(read("[".repeat(50) + "]".repeat(50)).isArray()).isTrue();
    assertThatThrownBy(() -> read("[".repeat(51) + "]".repeat(51)))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void write_decimals_arePlain() {
    var json = Json.write(Map.of("price", new BigDecimal("2.7E+3")));
    assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("{\"price\":2700}");
  }

  private static JsonNode read(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
