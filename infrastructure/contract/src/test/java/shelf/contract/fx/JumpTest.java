package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** Pitfall 9: rates that move too far are refused, unless a person says that they are right. */
@Apart
class JumpTest {

  private static final LocalDate DAY = LocalDate.of(2025, 8, 12);
  private static final LocalDate NEXT = DAY.plusDays(1);

  private final FxEngine engine = FxEngine.emptied();

  @BeforeEach
  void storeGoodRates() {
    engine.refreshed(CbrFeed.on(DAY));
  }

  private Answer refresh(CbrFeed feed) {
    engine.source().answer(FakeSource.CBR, feed.reply());
    return engine.refresh();
  }

  private Answer refreshAccepting(CbrFeed feed, String currencies) {
    engine.source().answer(FakeSource.CBR, feed.reply());
    return engine.refresh(currencies);
  }

  private static String refused(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(503);
    return answer.json().get("detail").stringValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "0.8", "1.19", "1"})
  void refresh_movedByUpTo20Percent_isTaken(String factor) {
    assertThat(refresh(CbrFeed.on(NEXT).timesAll(factor)).status()).isEqualTo(200);
    assertThat(engine.told(NEXT, "USD")).endsWith(" CBR " + NEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2001", "0.7999", "1.200001", "10", "0.01"})
  void refresh_movedByMore_isRefusedWhole(String factor) {
    var before = engine.tables();

    var detail = refused(refresh(CbrFeed.on(NEXT).times("USD", factor).times("EUR", "1.01")));

    assertThat(detail)
        .startsWith(
            "No source gave rates. CBR: moves rates by more than 20 %: USD from 85.4963 to ")
        .contains("accept_jumps=USD ")
        .doesNotContain("EUR", "more;");
    assertThat(engine.tables()).isEqualTo(before);
  }

  @Test
  void refresh_allOf30PercentOff_isRefusedAndNamesThem() {
    var detail = refused(refresh(CbrFeed.on(NEXT).timesAll("0.7")));

    assertThat(detail)
        .contains("AED from 23.2801 to 16.29607, ", " and 40 more", "accept_jumps=AED,AMD,AUD,")
        .hasSizeLessThan(500);
    assertThat(engine.told(NEXT, "USD")).isEqualTo("85.4963 CBR " + DAY);
  }

  /** What the refusal proposes is what the next request takes. */
  @Test
  void refresh_acceptingWhatTheRefusalNames_isTaken() {
    var feed = CbrFeed.on(NEXT).timesAll("1.5");
    var proposed = refused(refresh(feed)).replaceAll(".*accept_jumps=([A-Z,]+).*", "$1");

    var answer = refreshAccepting(feed, proposed);

    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(engine.told(NEXT, "USD")).isEqualTo("128.24445 CBR " + NEXT);
  }

  @Test
  void refresh_acceptingOne_stillRefusesTheOther() {
    var feed = CbrFeed.on(NEXT).times("TRY", "0.5").times("EGP", "0.5");

    assertThat(refused(refreshAccepting(feed, "TRY"))).contains("EGP from ").doesNotContain("TRY");
    assertThat(refused(refreshAccepting(feed, "USD,EGP"))).contains("accept_jumps=TRY ");
    assertThat(refreshAccepting(feed, "TRY,EGP").status()).isEqualTo(200);
    assertThat(engine.told(NEXT, "TRY")).isEqualTo("1.130915 CBR " + NEXT);
  }

  /** Accepted once, it is what the next day is compared with. */
  @Test
  void refresh_afterAnAcceptedJump_needsNoAcceptance() {
    refreshAccepting(CbrFeed.on(NEXT).times("TRY", "0.5"), "TRY");

    assertThat(refresh(CbrFeed.on(NEXT.plusDays(1)).times("TRY", "0.5")).status()).isEqualTo(200);
    assertThat(refused(refresh(CbrFeed.on(NEXT.plusDays(2))))).contains("TRY from 1.130915 to ");
  }

  /** On one day, too: the second table of a day is compared with the first. */
  @Test
  void refresh_correctionThatJumps_isRefused() {
    assertThat(refused(refresh(CbrFeed.on(DAY).times("USD", "1.3")))).contains("USD from 85.4963");
    assertThat(engine.told(DAY, "USD")).isEqualTo("85.4963 CBR " + DAY);
  }

  /** Pitfall 7: what is not in a table any more keeps its rate, which ages. */
  @Test
  void refresh_currencyVanished_keepsItsLastRateAndIsNamed() {
    var answer = refresh(CbrFeed.on(NEXT).without("BGN", "XDR"));

    assertThat(answer.text())
        .isEqualTo(
            """
            {"source":"CBR","effective_date":"2025-08-13","stored":41,"unchanged":0,\
            "missing":["BGN","XDR"]}\
            """);
    assertThat(engine.told(NEXT, "BGN")).isEqualTo("47.1975 CBR " + DAY);
    assertThat(stale(NEXT.plusDays(3), "BGN")).isFalse();
    assertThat(stale(NEXT.plusDays(4), "BGN")).isTrue();
    assertThat(stale(NEXT.plusDays(4), "USD")).isFalse();
    assertThat(engine.stored(NEXT)).hasSize(43);
    assertThat(engine.stored(NEXT).get("BGN").text("name")).isEqualTo("Болгарский лев");
  }

  private boolean stale(LocalDate day, String currency) {
    return engine.rate(day, currency).orElseThrow().get("stale").booleanValue();
  }

  /** It was named when it vanished; after that its age tells. */
  @Test
  void refresh_currencyStillMissing_isCarriedOnAndNotNamedAgain() {
    refresh(CbrFeed.on(NEXT).without("BGN"));

    var answer = refresh(CbrFeed.on(NEXT.plusDays(1)).without("BGN"));

    assertThat(answer.json().has("missing")).isFalse();
    assertThat(engine.told(NEXT.plusDays(1), "BGN")).isEqualTo("47.1975 CBR " + DAY);
  }

  @Test
  void refresh_currencyBackAfterAMonth_mayHaveAnyRate() {
    refresh(CbrFeed.on(NEXT).without("BGN"));
    refresh(CbrFeed.on(DAY.plusDays(31)).without("BGN"));

    var answer = refresh(CbrFeed.on(DAY.plusDays(32)).times("BGN", "3"));

    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(engine.told(DAY.plusDays(32), "BGN")).isEqualTo("141.5925 CBR " + DAY.plusDays(32));
  }

  /** 14 days older than the table is still compared, 15 is not. */
  @ParameterizedTest
  @CsvSource({"14, 503", "15, 200"})
  void refresh_currencyBackAfterDays_isComparedForTwoWeeks(int days, int status) {
    refresh(CbrFeed.on(DAY.plusDays(days)).without("BGN"));

    assertThat(refresh(CbrFeed.on(DAY.plusDays(days + 1)).times("BGN", "3")).status())
        .isEqualTo(status);
  }

  /** Only what is old within its table is not compared: a table that is old as a whole is. */
  @Test
  void refresh_afterAMonthWithoutAny_isComparedAllTheSame() {
    assertThat(refused(refresh(CbrFeed.on(DAY.plusDays(40)).timesAll("1.3")))).contains("AED from");
  }

  @Test
  void refresh_newCurrency_mayHaveAnyRate() {
    engine.empty();
    engine.refreshed(CbrFeed.on(DAY).without("BGN"));

    assertThat(refresh(CbrFeed.on(NEXT)).json().get("stored").intValue()).isEqualTo(43);
  }

  @Test
  void refresh_30Currencies_isTakenAndTheOthersStay() {
    var answer = refresh(CbrFeed.on(NEXT).first(30));

    assertThat(answer.json().get("stored").intValue()).isEqualTo(30);
    assertThat(answer.json().get("missing")).hasSize(13);
    assertThat(engine.told(NEXT, "JPY")).isEqualTo("0.571958 CBR " + DAY);
  }

  /** Pitfall 4: what is fixed for tomorrow is stored and waits; three days ahead, not more. */
  @Test
  void refresh_datedAhead_isStoredAndWaits() {
    var today = FxEngine.today();
    for (int ahead : List.of(1, 3)) {
      var day = today.plusDays(ahead);
      assertThat(refresh(CbrFeed.on(day).times("USD", "1.01")).status()).isEqualTo(200);
      assertThat(engine.told(day.minusDays(1), "USD")).doesNotContain(day.toString());
      assertThat(engine.told(day, "USD")).isEqualTo("86.351263 CBR " + day);
    }
    var answer = refresh(CbrFeed.on(today.plusDays(4)));
    assumeThat(FxEngine.today()).as("no midnight in between").isEqualTo(today);
    Errors.assertDetail(
        answer,
        503,
        "No source gave rates. CBR: is dated " + today.plusDays(4) + ", too far ahead");
  }

  /** The Saturday's table holds until Tuesday's, and that of New Year's Eve until the 9th. */
  @ParameterizedTest
  @CsvSource({
    "2026-04-25, 2026-04-25, false",
    "2026-04-25, 2026-04-26, false",
    "2026-04-25, 2026-04-27, false",
    "2025-12-31, 2026-01-01, false",
    "2025-12-31, 2026-01-04, false",
    "2025-12-31, 2026-01-05, true",
    "2025-12-31, 2026-01-09, true"
  })
  void rates_withoutANewerTable_hold(LocalDate table, LocalDate day, boolean stale) {
    refresh(CbrFeed.on(table).times("USD", "1.1"));

    assertThat(engine.told(day, "USD")).isEqualTo("94.04593 CBR " + table);
    assertThat(stale(day, "USD")).isEqualTo(stale);
    assertThat(engine.told(table.minusDays(1), "USD")).isEqualTo("85.4963 CBR " + DAY);
  }
}
