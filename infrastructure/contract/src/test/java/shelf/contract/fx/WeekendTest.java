package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Apart;
import shelf.terms.Market;
import shelf.terms.Rate;
import shelf.terms.TermsCache;
import shelf.terms.TermsTable;

/** Which table prices use at a moment: what the function parts reads, by a clock that is set. */
@Apart
class WeekendTest {

  /** Fixed on Friday, dated Saturday; then nothing until Monday evening, dated Tuesday. */
  private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 24);

  private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
  private static final LocalDate TUESDAY = FRIDAY.plusDays(4);

  private final FxEngine engine = FxEngine.emptied();

  @BeforeEach
  void store() {
    engine.refreshed(CbrFeed.on(FRIDAY).withValue("USD", "74,0000"));
    engine.refreshed(CbrFeed.on(SATURDAY).withValue("USD", "75,5273"));
    engine.refreshed(CbrFeed.on(TUESDAY).withValue("USD", "76,0000"));
  }

  private Rate dollarAt(String moment) {
    var market = new Market("RUB", FxEngine.MOSCOW);
    var clock = Clock.fixed(Instant.parse(moment), ZoneId.of("UTC"));
    var terms = new TermsTable(engine.pricingTable(), market);
    return new TermsCache(terms, clock).current().rates().get("USD");
  }

  /** Moscow is three hours ahead of these. */
  @ParameterizedTest
  @CsvSource({
    "2026-04-24T09:00:00Z, 74, 2026-04-24",
    "2026-04-24T20:59:59Z, 74, 2026-04-24",
    "2026-04-24T21:00:00Z, 75.5273, 2026-04-25",
    "2026-04-26T09:00:00Z, 75.5273, 2026-04-25",
    "2026-04-27T09:00:00Z, 75.5273, 2026-04-25",
    "2026-04-27T15:00:00Z, 75.5273, 2026-04-25",
    "2026-04-27T20:59:59Z, 75.5273, 2026-04-25",
    "2026-04-27T21:00:00Z, 76, 2026-04-28",
    "2026-05-10T09:00:00Z, 76, 2026-04-28"
  })
  void terms_atAMoment_areOfTheTableOfThatDayInMoscow(String moment, String rate, LocalDate day) {
    var dollar = dollarAt(moment);

    assertThat(dollar.rate()).isEqualByComparingTo(rate);
    assertThat(dollar.effectiveDate()).isEqualTo(day);
    assertThat(dollar.source()).isEqualTo("CBR");
  }

  @Test
  void terms_beforeTheFirstTable_haveNoRates() {
    assertThat(dollarAt("2026-04-23T20:59:59Z")).isNull();
    assertThat(dollarAt("2026-04-23T21:00:00Z")).isNotNull();
  }

  /** New Year: one table of 31 December for the nine days after it. */
  @ParameterizedTest
  @CsvSource({"2025-12-31T09:00:00Z", "2026-01-01T09:00:00Z", "2026-01-09T20:59:59Z"})
  void terms_overNewYear_areOfTheLastTable(String moment) {
    engine.empty();
    var newYearsEve = LocalDate.of(2025, 12, 31);
    engine.refreshed(CbrFeed.on(newYearsEve).withValue("USD", "78,2267"));

    var dollar = dollarAt(moment);

    assertThat(dollar.rate()).isEqualByComparingTo("78.2267");
    assertThat(dollar.effectiveDate()).isEqualTo(newYearsEve);
  }
}
