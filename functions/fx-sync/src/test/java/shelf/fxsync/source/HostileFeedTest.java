package shelf.fxsync.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Feeds that are made to hurt whoever reads them, and small enough to be read at all. */
class HostileFeedTest {

  private static String valute(String code, String name) {
    return "<Valute><CharCode>%s</CharCode><Nominal>1</Nominal><Name>%s</Name><Value>1,5</Value></Valute>"
        .formatted(code, name);
  }

  private static Feed read(String valutes) {
    var xml = "<ValCurs Date=\"25.04.2026\">" + valutes + "</ValCurs>";
    return Source.named("CBR").read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String codes(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> "" + (char) ('A' + i / 676) + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26))
        .map(code -> valute(code, "x"))
        .collect(Collectors.joining());
  }

  @Test
  void read_hundredThousandLevels_isNoXmlThatCanBeRead() {
    var deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    assertThatThrownBy(() -> read(valute("USD", deep)))
        .isInstanceOf(UnusableFeedException.class)
        .hasMessage("sent no XML that can be read");
  }

  @Test
  void read_hundredThousandLevelsOfJson_isNoJsonThatCanBeRead() {
    var deep = ("[".repeat(100_000) + "]".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Source.named("NBU").read(deep))
        .isInstanceOf(UnusableFeedException.class)
        .hasMessage("sent no JSON that can be read");
  }

  @Test
  void read_moreCurrenciesThanThereAre_isUnusable() {
    assertThat(read(codes(100)).quotes()).hasSize(100);
    assertThatThrownBy(() -> read(codes(101)))
        .isInstanceOf(UnusableFeedException.class)
        .hasMessage("has more than 100 currencies");
  }

  @Test
  void read_nameOfAnyLength_isKeptUpToALength() {
    assertThat(read(valute("USD", "я".repeat(100))).quotes().get("USD").name()).isPresent();
    assertThat(read(valute("USD", "я".repeat(101))).quotes().get("USD").name()).isEmpty();
    assertThat(read(valute("USD", "")).quotes().get("USD").name()).isEmpty();
  }
}
