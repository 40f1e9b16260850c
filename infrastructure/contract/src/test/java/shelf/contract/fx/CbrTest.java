package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Apart;

/** What the Bank of Russia publishes, to the last digit and letter. */
@Apart
class CbrTest {

  private static final LocalDate DAY = CbrFeed.RECORDED_ON;

  private final FxEngine engine = FxEngine.emptied();
  private final FakeSource source = engine.source();

  private Map<String, BigDecimal> ratesShown() {
    var shown = new TreeMap<String, BigDecimal>();
    engine
        .rates(DAY)
        .json()
        .get("rates")
        .forEach(
            row -> shown.put(row.get("currency").stringValue(), row.get("rate").decimalValue()));
    return shown;
  }

  private static Map<String, BigDecimal> ratesPublished() {
    var published = new TreeMap<String, BigDecimal>();
    for (var valute : CbrFeed.recorded().valutes()) {
      var nominal = new BigDecimal(CbrFeed.member(valute, "Nominal"));
      var rate = CbrFeed.value(valute).divide(nominal).stripTrailingZeros();
      published.put(CbrFeed.member(valute, "CharCode"), rate);
    }
    return published;
  }

  private void refreshRecorded() {
    source.answer(FakeSource.CBR, Reply.ok(CbrFeed.recordedBytes()));
    assertThat(engine.refresh().text())
        .isEqualTo(
            """
            {"source":"CBR","effective_date":"2025-04-01","stored":43,"unchanged":0}\
            """);
  }

  @Test
  void refresh_recordedBytes_gives43ExactRates() {
    refreshRecorded();

    assertThat(ratesShown()).hasSize(43).isEqualTo(ratesPublished());
    assertThat(engine.stored(DAY)).hasSize(43);
  }

  /** Worked out by hand. */
  @ParameterizedTest
  @CsvSource({
    "USD, 85.4963",
    "EUR, 92.4276",
    "GBP, 110.6408",
    "AMD, 0.218342",
    "HUF, 0.230343",
    "VND, 0.0034423",
    "QAR, 23.488",
    "EGP, 1.69017",
    "IDR, 0.00515411",
    "UZS, 0.00662085",
    "UAH, 2.06121",
    "KRW, 0.0582996",
    "JPY, 0.571958",
    "XDR, 113.3373"
  })
  void refresh_recordedBytes_givesThisRate(String currency, String rate) {
    refreshRecorded();

    assertThat(engine.told(DAY, currency)).isEqualTo(rate + " CBR 2025-04-01");
  }

  /** Pitfall 1: the parser gets bytes, and the prolog says what they mean. */
  static Stream<Arguments> encodings() {
    var feed = CbrFeed.on(DAY);
    var utf8 = new String(feed.utf8(), StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of("windows-1251", feed.bytes()),
        Arguments.of("UTF-8", feed.utf8()),
        Arguments.of("UTF-8 marked", ("\uFEFF" + utf8).getBytes(StandardCharsets.UTF_8)),
        Arguments.of("UTF-16", feed.text("UTF-16").getBytes(StandardCharsets.UTF_16)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void refresh_anyEncoding_keepsNamesWhole(String encoding, byte[] bytes) {
    source.answer(FakeSource.CBR, Reply.ok(bytes));
    assertThat(engine.refreshed().get("stored").intValue()).isEqualTo(43);

    var stored = engine.stored(DAY);
    for (var valute : CbrFeed.recorded().valutes()) {
      assertThat(stored.get(CbrFeed.member(valute, "CharCode")).text("name"))
          .isEqualTo(CbrFeed.member(valute, "Name"));
    }
    assertThat(stored.get("JPY").text("name")).isEqualTo("Иен");
    assertThat(stored.get("USD").text("name")).isEqualTo("Доллар США");
  }

  @Test
  void refresh_anyRate_isKeptWithWhatItWasMadeOf() {
    refreshRecorded();

    var yen = engine.stored(DAY).get("JPY");
    assertThat(yen.text("rate")).isEqualTo("0.571958");
    assertThat(yen.text("value")).isEqualTo("57.1958");
    assertThat(yen.text("nominal")).isEqualTo("100");
    assertThat(yen.text("source")).isEqualTo("CBR");
    assertThat(yen.text("effective_date")).isEqualTo("2025-04-01");
    assertThat(engine.table(DAY).orElseThrow().number("revision")).isEqualTo(1);
    assertThat(engine.table(DAY).orElseThrow().number("fetched_at")).isPositive();
  }

  private static String row(String nominal, String value, String unitRate) {
    return """
    <Valute ID="R0"><NumCode>364</NumCode><CharCode>IRR</CharCode><Nominal>%s</Nominal>\
    <Name>Иранских риалов</Name><Value>%s</Value><VunitRate>%s</VunitRate></Valute>\
    """
        .formatted(nominal, value, unitRate);
  }

  /** Pitfalls 2 and 3: value over nominal, with a comma; the third number is not asked. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1000000|53,9256|5,39256E-05|0.0000539256",
        "1000000|53,9256|whatever|0.0000539256",
        "1000000|53,9256||0.0000539256",
        "1|1,000|1|1",
        "10|2700|270|270",
        "7|100|14,2857142857142857|14.2857142857",
        "3|0,0002|6,66667E-05|0.0000666666666667",
        "1|100,00|100|100"
      })
  void refresh_anyNominal_divides(String nominal, String value, String unitRate, String rate) {
    engine.refreshed(CbrFeed.on(DAY).plus(row(nominal, value, unitRate == null ? "" : unitRate)));

    var stored = engine.stored(DAY).get("IRR").text("rate");
    assertThat(stored).isEqualTo(rate);
    assertThat(engine.rates(DAY).text()).contains("\"currency\":\"IRR\",\"rate\":" + rate + ",");
  }

  /** Pitfall 6: the source wants days as dd/mm/yyyy, and the newest table without any. */
  @Test
  void refresh_asksForTheNewestTable() {
    refreshRecorded();

    assertThat(source.targets()).isEqualTo(List.of(FakeSource.CBR));
  }

  @Test
  void refresh_again_writesNothing() {
    refreshRecorded();
    var before = engine.tables();

    var again = engine.refresh();

    assertThat(again.text()).contains("\"stored\":0,\"unchanged\":43}");
    assertThat(again.header("server-timing").orElseThrow()).contains("calls=1 ", "wcu=0");
    assertThat(engine.tables()).isEqualTo(before);
  }

  @Test
  void refresh_correctedOnTheSameDay_replaces() {
    refreshRecorded();

    var answer = engine.refreshed(CbrFeed.on(DAY).withValue("USD", "85,5000"));

    assertThat(answer.get("stored").intValue()).isEqualTo(1);
    assertThat(answer.get("unchanged").intValue()).isEqualTo(42);
    assertThat(engine.told(DAY, "USD")).isEqualTo("85.5 CBR 2025-04-01");
    assertThat(engine.table(DAY).orElseThrow().number("revision")).isEqualTo(2);
  }

  /** Of the next days only the new numbers count, the older table stays as it was. */
  @Test
  void refresh_nextDay_leavesTheDayBeforeAlone() {
    refreshRecorded();
    var first = engine.rates(DAY).text();

    engine.refreshed(CbrFeed.on(DAY.plusDays(1)).times("USD", "1.01"));

    assertThat(engine.rates(DAY).text()).isEqualTo(first);
    assertThat(engine.told(DAY.plusDays(1), "USD")).isEqualTo("86.351263 CBR 2025-04-02");
    assertThat(engine.tables()).hasSize(2);
  }

  /** A table that comes late, as after an outage, changes nothing of the newer one. */
  @Test
  void refresh_olderDay_leavesTheNewerDayAlone() {
    refreshRecorded();
    var newer = engine.rates(DAY).text();

    engine.refreshed(CbrFeed.on(DAY.minusDays(2)).times("USD", "0.99"));

    assertThat(engine.rates(DAY).text()).isEqualTo(newer);
    assertThat(engine.told(DAY.minusDays(1), "USD")).isEqualTo("84.641337 CBR 2025-03-30");
  }
}
