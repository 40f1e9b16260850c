package shelf.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricing.Pricing.RATES;
import static shelf.contract.pricing.Pricing.anyone;
import static shelf.contract.pricing.Pricing.rate;
import static shelf.contract.pricing.Pricing.shown;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.contract.pricing.Fixings.Fixed;

/** The rates of a day, from fixings that lie in the table. */
@Apart
class RatesTest {

  private static final LocalDate FRIDAY = LocalDate.of(2020, 5, 8);
  private static final LocalDate SATURDAY = FRIDAY.plusDays(1);

  /** The second fixing has no Norwegian crown any more, and carries its last rate along. */
  @BeforeAll
  static void putFixings() {
    Fixings.put(
        FRIDAY,
        new Fixed("USD", "74.1169", FRIDAY),
        new Fixed("NOK", "7.25", FRIDAY),
        new Fixed("IRR", "0.00000539256", FRIDAY),
        new Fixed("RUB", "1", FRIDAY));
    Fixings.put(
        SATURDAY,
        new Fixed("USD", "73.8725", SATURDAY),
        new Fixed("EUR", "79.9375", SATURDAY),
        new Fixed("NOK", "7.25", FRIDAY));
  }

  @Test
  void rates_ofADay_areItsFixing() {
    var answer = anyone().get(RATES + "?date=2020-05-08");
    var expected =
        """
        {"base":"RUB","as_of":"2020-05-08","rates":[\
        {"currency":"IRR","rate":0.00000539256,"source":"CBR","effective_date":"2020-05-08",\
        "stale":false},\
        {"currency":"NOK","rate":7.25,"source":"CBR","effective_date":"2020-05-08",\
        "stale":false},\
        {"currency":"USD","rate":74.1169,"source":"CBR","effective_date":"2020-05-08",\
        "stale":false}]}\
        """;
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-09, USD, 73.8725, false",
    "2020-05-10, USD, 73.8725, false",
    "2020-05-13, USD, 73.8725, false",
    "2020-05-14, USD, 73.8725, true",
    "2020-05-12, NOK, 7.25, false",
    "2020-05-13, NOK, 7.25, true"
  })
  void rates_withoutANewerFixing_holdOnAndGrowStaleAfterFourDays(
      LocalDate day, String currency, String value, boolean stale) {
    var row = rate(anyone().get(RATES + "?date=" + day), currency).orElseThrow();
    assertThat(row.get("rate").asString()).isEqualTo(value);
    assertThat(row.get("stale").booleanValue()).isEqualTo(stale);
  }

  @Test
  void rates_beforeTheFirstFixing_areNone() {
    var answer = shown(200, anyone().get(RATES + "?date=2020-05-07"));
    assertThat(answer.get("as_of").stringValue()).isEqualTo("2020-05-07");
    assertThat(answer.get("rates")).isEmpty();
  }

  @Test
  void rates_withoutADate_areTodays() {
    var before = LocalDate.now(Pricing.ZONE);
    var shown = shown(200, anyone().get(RATES)).get("as_of").stringValue();
    assertThat(LocalDate.parse(shown)).isBetween(before, LocalDate.now(Pricing.ZONE));
  }

  @Test
  void rates_fixedForTomorrow_holdFromTomorrow() {
    var today = LocalDate.now(Pricing.ZONE);
    Fixings.put(today, new Fixed("SEK", "8.1", today));
    Fixings.put(today.plusDays(1), new Fixed("SEK", "8.2", today.plusDays(1)));
    var ofToday = rate(anyone().get(RATES + "?date=" + today), "SEK").orElseThrow();
    var ofTomorrow = rate(anyone().get(RATES + "?date=" + today.plusDays(1)), "SEK").orElseThrow();
    assertThat(ofToday.get("rate").asString()).isEqualTo("8.1");
    assertThat(ofTomorrow.get("rate").asString()).isEqualTo("8.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "today", "08.05.2020", "2020-5-8", "2020-02-30", "2020-05-08T00:00:00Z"})
  void rates_badDate_is422(String date) {
    assertThat(Errors.faults(anyone().get(RATES + "?date=" + date)))
        .containsExactly("date_parsing query.date");
  }

  @Test
  void rates_farthestDates_areAnswered() {
    assertThat(anyone().get(RATES + "?date=9999-12-31").status()).isEqualTo(200);
    assertThat(anyone().get(RATES + "?date=0001-01-01").status()).isEqualTo(200);
    assertThat(anyone().get(RATES + "?date=0000-01-01").status()).isEqualTo(200);
  }
}
