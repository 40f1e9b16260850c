package shelf.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatesTest {

  private static final Market MARKET = new Market("RUB", ZoneId.of("Europe/Moscow"));
  private static final LocalDate DAY = LocalDate.of(2026, 4, 25);

  /** A quarter to one of the 26th in Moscow. */
  private static final Instant NIGHT = Instant.parse("2026-04-25T21:45:00Z");

  private static final List<Rate> FIXED = List.of(fixed("USD", "75.5273"), fixed("RUB", "1"));

  private static Rate fixed(String currency, String rate) {
    return new Rate(currency, new BigDecimal(rate), "CBR", DAY);
  }

  private static RateOverride override(String currency, Optional<Instant> validTo) {
    return new RateOverride(currency, new BigDecimal("80"), NIGHT, validTo);
  }

  private static Rates inForce(RateOverride... overrides) {
    return Rates.of(FIXED, MARKET).overridden(List.of(overrides), NIGHT, MARKET);
  }

  @Test
  void overridden_byNothing_isTheFixingWithoutTheBaseCurrency() {
    assertThat(inForce().byCurrency())
        .containsOnlyKeys("USD")
        .containsValue(fixed("USD", "75.5273"));
  }

  @Test
  void overridden_whileValid_isTheOverrideFromTheDayOnWhichItWasSet() {
    var set = new Rate("USD", new BigDecimal("80"), "override", LocalDate.of(2026, 4, 26));
    assertThat(inForce(override("USD", Optional.empty())).byCurrency()).containsValue(set);
    var end = Optional.of(NIGHT.plusSeconds(1));
    assertThat(inForce(override("USD", end)).byCurrency()).containsValue(set);
  }

  @Test
  void overridden_atItsEnd_isTheFixingAgain() {
    assertThat(inForce(override("USD", Optional.of(NIGHT))).byCurrency())
        .containsValue(fixed("USD", "75.5273"));
  }

  @Test
  void overridden_currencyThatNobodyFixed_isThere() {
    var rates = Rates.of(List.of(), MARKET);
    assertThat(rates.byCurrency()).isEmpty();
    var set = List.of(override("XAU", Optional.empty()), override("RUB", Optional.empty()));
    assertThat(rates.overridden(set, NIGHT, MARKET).byCurrency()).containsOnlyKeys("XAU");
  }
}
