package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** The National Bank of Ukraine, for hryvnias. */
@Apart
class NbuTest {

  /** A Saturday: its rates were fixed on Thursday, as Friday's and Sunday's. */
  private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);

  @RegisterExtension
  private static final OwnEngine OWN =
      OwnEngine.with(Map.of("FxSources", "NBU", "BaseCurrency", "UAH"));

  private final FxEngine engine = OWN.emptied();

  private void answers(NbuFeed feed) {
    engine.source().answer(FakeSource.NBU, feed.reply());
  }

  private void answers(String json) {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    engine.source().answer(FakeSource.NBU, Reply.ok("application/json; charset=utf-8", bytes));
  }

  @Test
  void refresh_perUnit_isTakenAsItIs() {
    answers(NbuFeed.on(SATURDAY));

    var answer = engine.refreshed();

    assertThat(answer.get("source").stringValue()).isEqualTo("NBU");
    assertThat(answer.get("effective_date").stringValue()).isEqualTo("2026-03-07");
    assertThat(engine.source().targets()).containsExactly(FakeSource.NBU + "?json");
    var stored = engine.stored(SATURDAY);
    assertThat(stored).hasSize(answer.get("stored").intValue()).hasSizeGreaterThan(30);
    for (var row : NbuFeed.on(SATURDAY).rows()) {
      assertThat(stored.get(NbuFeed.code(row)).text("rate"))
          .isEqualTo(row.get("rate").decimalValue().stripTrailingZeros().toPlainString());
    }
    assertThat(stored.get("EUR").text("name")).isEqualTo("Євро");
    assertThat(engine.rates(SATURDAY).text()).contains("\"base\":\"UAH\"");
  }

  /** The other addresses of the same bank name how many units a rate is of. */
  @ParameterizedTest
  @CsvSource({
    "13.9116, 10, 1.39116",
    "2.907, 10, 0.2907",
    "0.1, 1000, 0.0001",
    "43.0996, 1, 43.0996"
  })
  void refresh_perUnits_divides(String rate, String units, String expected) {
    answers(
        NbuFeed.on(SATURDAY)
            .with(
                """
                {"exchangedate":"07.03.2026","r030":764,"cc":"THB","txt":"Бат","enname":"Baht",\
                "rate":%s,"units":%s,"rate_per_unit":99,"group":"1","calcdate":"05.03.2026",\
                "special":null}\
                """
                    .formatted(rate, units)));

    engine.refreshed();

    assertThat(engine.told(SATURDAY, "THB")).isEqualTo(expected + " NBU 2026-03-07");
    assertThat(engine.stored(SATURDAY).get("THB").text("nominal")).isEqualTo(units);
  }

  /** Pitfall 5: a weekend repeats the rates of Thursday's fixing, one table for three days. */
  @Test
  void refresh_sameFixingOnTheNextDays_writesNothing() {
    answers(NbuFeed.on(SATURDAY.minusDays(1)));
    engine.refreshed();
    var before = engine.tables();

    for (var day = SATURDAY; day.isBefore(SATURDAY.plusDays(2)); day = day.plusDays(1)) {
      answers(NbuFeed.on(day));
      var again = engine.refresh();
      assertThat(again.status()).as("%s", again).isEqualTo(200);
      assertThat(again.json().get("stored").intValue()).isZero();
      assertThat(again.header("server-timing").orElseThrow()).contains("wcu=0");
    }

    assertThat(engine.tables()).isEqualTo(before);
    assertThat(engine.told(SATURDAY.plusDays(1), "EUR")).endsWith(" NBU 2026-03-06");
  }

  /** Monday's differs, if only in one rate: it is a table of its own. */
  @Test
  void refresh_anotherFixing_isStoredUnderItsDay() {
    answers(NbuFeed.on(SATURDAY));
    engine.refreshed();

    var monday = SATURDAY.plusDays(2);
    answers(
        NbuFeed.on(monday)
            .with(
                "{\"cc\":\"USD\",\"txt\":\"Долар\",\"rate\":44.5,\"exchangedate\":\"09.03.2026\"}"));
    engine.refreshed();

    assertThat(engine.told(monday, "USD")).isEqualTo("44.5 NBU 2026-03-09");
    assertThat(engine.told(monday, "EUR")).endsWith(" NBU 2026-03-09");
    assertThat(engine.told(monday.minusDays(1), "EUR")).endsWith(" NBU 2026-03-07");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"message\":\"Wrong parameters format\"}|sent something else than rates",
        "[{\"message\":\"Wrong parameters format\"}]|sent something else than rates",
        "[]|sent something else than rates",
        "null|sent something else than rates",
        "[null]|sent something else than rates",
        "[[]]|sent something else than rates",
        "42|sent something else than rates",
        "[{\"cc\":\"USD\"|sent no JSON that can be read",
        "<html>remote-text-7f3a</html>|sent no JSON that can be read",
        "''|sent something else than rates"
      })
  void refresh_noRates_isRefused(String body, String reason) {
    answers(body);

    Errors.assertDetail(engine.refresh(), 503, "No source gave rates. NBU: " + reason);
    assertThat(engine.tables()).isEmpty();
    assertThat(engine.log()).contains(reason).doesNotContain(Reply.REMOTE, "Wrong parameters");
  }

  /** Also numbers that would fill the memory if anybody wrote them out. */
  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "null", "\"43.1\"", "true", "1e13", "1e999999999", "1e-999999999"})
  void refresh_faultyRate_isRefused(String rate) {
    answers("[{\"cc\":\"USD\",\"rate\":%s,\"exchangedate\":\"07.03.2026\"}]".formatted(rate));

    var answer = engine.refresh();

    assertThat(answer.status()).as("%s", answer).isEqualTo(503);
    assertThat(answer.json().get("detail").stringValue())
        .isIn(
            "No source gave rates. NBU: has a faulty rate of USD",
            "No source gave rates. NBU: sent no JSON that can be read");
  }

  @Test
  void refresh_rowsOfTwoDays_isRefused() {
    answers(
        NbuFeed.on(SATURDAY)
            .with(
                "{\"cc\":\"USD\",\"txt\":\"Долар\",\"rate\":44,\"exchangedate\":\"06.03.2026\"}"));

    Errors.assertDetail(engine.refresh(), 503, "No source gave rates. NBU: has no valid date");
  }

  /** None of 45 is the rouble: of no use to who counts in roubles. */
  @Test
  void refresh_forRoubles_isRefused() {
    try (var roubles = FxEngine.with(Map.of("FxSources", "NBU"))) {
      roubles.source().answer(FakeSource.NBU, NbuFeed.on(SATURDAY).reply());

      Errors.assertDetail(roubles.refresh(), 503, "No source gave rates. NBU: has no rate of RUB");
    }
  }
}
