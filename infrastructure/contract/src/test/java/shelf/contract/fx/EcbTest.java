package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** The European Central Bank, which tells everything the other way round, for roubles. */
@Apart
class EcbTest {

  private static final LocalDate DAY = EcbFeed.RECORDED_ON;

  @RegisterExtension
  private static final OwnEngine OWN = OwnEngine.with(Map.of("FxSources", "ECB"));

  private final FxEngine engine = OWN.emptied();

  @BeforeEach
  void offerTheRecordedBytes() {
    engine.source().answer(FakeSource.ECB, Reply.ok("text/xml", EcbFeed.recordedBytes()));
  }

  /** All but the rouble, and the euro itself. */
  @Test
  void refresh_recordedBytes_gives32() {
    assertThat(engine.refresh().text())
        .isEqualTo(
            """
            {"source":"ECB","effective_date":"2021-05-07","stored":32,"unchanged":0}\
            """);
    assertThat(engine.stored(DAY)).hasSize(32).doesNotContainKey("RUB").containsKey("EUR");
    assertThat(engine.source().targets()).containsExactly(FakeSource.ECB);
  }

  /** Worked out apart from all Java, with 30 digits. */
  @ParameterizedTest
  @CsvSource({
    "EUR, 89.4671",
    "USD, 74.1911435442408159880587113359",
    "JPY, 0.679015634486945962355798421372",
    "BGN, 45.7445035279680948972287554965",
    "CZK, 3.48365002725644420216494042520",
    "GBP, 103.060822485888722497408132704",
    "HUF, 0.249901120080444680316192285132",
    "CHF, 81.6082276749065036942442762018",
    "TRY, 8.94501044801487717333706595747",
    "IDR, 0.00519904558072612339227945470722",
    "KRW, 0.0662464087906880312768415128987",
    "CNY, 11.4982971121592617820560603529",
    "ILS, 22.6855063644201024392717683453",
    "ZAR, 5.20572199949960142671779266043"
  })
  void refresh_recordedBytes_crossesAgreeTo12Digits(String currency, BigDecimal byHand) {
    engine.refreshed();

    var stored = engine.stored(DAY).get(currency);
    var rate = new BigDecimal(stored.text("rate"));
    assertThat(rate).isEqualByComparingTo(byHand.round(new MathContext(12)));
    assertThat(stored.maybeText("name")).isEmpty();
    assertThat(engine.told(DAY, currency)).endsWith(" ECB 2021-05-07");
  }

  /** All of them, against the plain formula. */
  @Test
  void refresh_recordedBytes_everyCrossIsRoublesOverTheOther() {
    engine.refreshed();

    var published = EcbFeed.on(DAY).without("RUB").rates();
    var roubles = new BigDecimal("89.4671");
    published.forEach((currency, rate) ->
        assertThat(new BigDecimal(engine.stored(DAY).get(currency).text("rate")))
            .as(currency)
            .isEqualByComparingTo(roubles.divide(new BigDecimal(rate), new MathContext(12))));
  }

  @Test
  void refresh_again_writesNothing() {
    engine.refreshed();

    var again = engine.refresh();

    assertThat(again.text()).contains("\"stored\":0,\"unchanged\":32}");
    assertThat(again.header("server-timing").orElseThrow()).contains("calls=1 ", "wcu=0");
  }

  /** Since March 2022 there is none: what it said last stays, and nobody takes 1 for it. */
  @Test
  void refresh_withoutRoubles_isRefusedAndTheLastGoodStays() {
    engine.refreshed();
    var before = engine.tables();
    engine.source().answer(FakeSource.ECB, EcbFeed.on(DAY.plusDays(1)).without("RUB").reply());

    Errors.assertDetail(engine.refresh(), 503, "No source gave rates. ECB: has no rate of RUB");

    assertThat(engine.tables()).isEqualTo(before);
    assertThat(engine.told(DAY.plusDays(1), "EUR")).isEqualTo("89.4671 ECB 2021-05-07");
  }

  /** There are 29 since 2026, without the rouble and the lev. */
  @ParameterizedTest
  @CsvSource({"25, 200", "24, 503"})
  void refresh_fewCurrencies_isTakenFrom25On(int count, int status) {
    var feed = EcbFeed.on(DAY);
    var surplus =
        feed.without("RUB").rates().keySet().stream().limit(32 - count).toArray(String[]::new);
    engine.source().answer(FakeSource.ECB, feed.without(surplus).reply());

    assertThat(engine.refresh().status()).isEqualTo(status);
  }

  /** A weekend has no file: on Sunday it is still Friday's. */
  @Test
  void refresh_onAWeekend_isFridays() {
    engine.refreshed();

    assertThat(DAY.getDayOfWeek()).hasToString("FRIDAY");
    assertThat(engine.told(DAY.plusDays(2), "EUR")).isEqualTo("89.4671 ECB 2021-05-07");
  }

  @ParameterizedTest
  @CsvSource({"USD, 0", "USD, -1.2", "USD, NaN", "USD, ''", "RUB, 0", "RUB, 1e3"})
  void refresh_faultyRate_isRefused(String currency, String rate) {
    engine.source().answer(FakeSource.ECB, EcbFeed.on(DAY).with(currency, rate).reply());

    Errors.assertDetail(
        engine.refresh(), 503, "No source gave rates. ECB: has a faulty rate of " + currency);
  }

  /** The file of the last 90 days has the same shape, only more of it. */
  @Test
  void refresh_manyDays_isRefused() {
    var text = EcbFeed.on(DAY).text();
    var day = text.substring(text.indexOf("<Cube time="), text.indexOf("</Cube></Cube>") + 7);
    var two = text.replace(day, day + day.replace("2021-05-07", "2021-05-06"));
    engine.source().answer(FakeSource.ECB, Reply.ok(two));

    Errors.assertDetail(
        engine.refresh(), 503, "No source gave rates. ECB: sent something else than rates");
  }
}
