package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Apart;

/** A marketplace whose prices are in euros: every source is converted to that. */
@Apart
class EuroBaseTest {

  private static final LocalDate DAY = EcbFeed.RECORDED_ON;

  @RegisterExtension
  private static final OwnEngine OWN =
      OwnEngine.with(Map.of("FxSources", "ECB,CBR", "BaseCurrency", "EUR"));

  private final FxEngine engine = OWN.emptied();

  /** One over what the bank says, at 12 digits. */
  @ParameterizedTest
  @CsvSource({
    "USD, 0.829256157227",
    "JPY, 0.00758955676988",
    "GBP, 1.15194102062",
    "RUB, 0.0111772931055",
    "IDR, 0.0000581112563247"
  })
  void ecb_anyCurrency_isTurnedRound(String currency, String rate) {
    engine.source().answer(FakeSource.ECB, Reply.ok("text/xml", EcbFeed.recordedBytes()));

    assertThat(engine.refreshed().get("stored").intValue()).isEqualTo(32);

    assertThat(engine.stored(DAY)).hasSize(32).doesNotContainKey("EUR");
    assertThat(engine.stored(DAY).get(currency).text("rate")).isEqualTo(rate);
    assertThat(engine.rates(DAY).text()).contains("\"base\":\"EUR\"", "\"rate\":" + rate + ",");
  }

  /** What the bank published stands beside it, the way it published it. */
  @Test
  void ecb_anyCurrency_isKeptAsPublished() {
    engine.source().answer(FakeSource.ECB, Reply.ok("text/xml", EcbFeed.recordedBytes()));
    engine.refreshed();

    var dollar = engine.stored(DAY).get("USD");
    assertThat(dollar.text("value")).isEqualTo("1");
    assertThat(dollar.text("nominal")).isEqualTo("1.2059");
  }

  /** 85.4963 / 92.4276; 57.1958 / 100 / 92.4276; 1 / 92.4276. */
  @ParameterizedTest
  @CsvSource({"USD, 0.925008330845", "JPY, 0.00618817322964", "RUB, 0.0108192790898"})
  void cbr_anyCurrency_isCrossedThroughRoubles(String currency, String rate) {
    engine.source().answer(FakeSource.CBR, Reply.ok(CbrFeed.recordedBytes()));

    var answer = engine.refreshed();

    assertThat(answer.get("source").stringValue()).isEqualTo("CBR");
    assertThat(answer.get("stored").intValue()).isEqualTo(43);
    assertThat(engine.stored(CbrFeed.RECORDED_ON)).doesNotContainKey("EUR");
    assertThat(engine.stored(CbrFeed.RECORDED_ON).get(currency).text("rate")).isEqualTo(rate);
  }
}
