package shelf.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricing.Pricing.OVERRIDES;
import static shelf.contract.pricing.Pricing.RATES;
import static shelf.contract.pricing.Pricing.admin;
import static shelf.contract.pricing.Pricing.anyone;
import static shelf.contract.pricing.Pricing.rate;
import static shelf.contract.pricing.Pricing.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** Rates set by hand. */
@Apart
class OverrideTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2021, 3, 4);

  @Test
  void set_withoutAnEnd_isShownAndWinsFromNowOn() {
    Fixings.put(LONG_AGO, new Fixings.Fixed("CHF", "65.5", LONG_AGO));
    var before = LocalDate.now(Pricing.ZONE);
    var set = shown(200, admin().put(OVERRIDES + "CHF", "{\"rate\": 70.10, \"valid_to\": null}"));
    assertThat(set.propertyNames())
        .containsExactly("currency", "rate", "valid_to", "source", "effective_date");
    assertThat(set.get("currency").stringValue()).isEqualTo("CHF");
    assertThat(set.get("rate").asString()).isEqualTo("70.1");
    assertThat(set.get("valid_to").isNull()).isTrue();
    assertThat(set.get("source").stringValue()).isEqualTo("override");
    var effective = LocalDate.parse(set.get("effective_date").stringValue());
    assertThat(effective).isBetween(before, LocalDate.now(Pricing.ZONE));
    var row = rate(anyone().get(RATES), "CHF").orElseThrow();
    assertThat(row.get("rate").asString()).isEqualTo("70.1");
    assertThat(row.get("source").stringValue()).isEqualTo("override");
    assertThat(row.get("effective_date")).isEqualTo(set.get("effective_date"));
    var past = rate(anyone().get(RATES + "?date=" + LONG_AGO), "CHF").orElseThrow();
    assertThat(past.get("rate").asString()).isEqualTo("65.5");
  }

  @Test
  void set_forAFutureDay_countsAndIsNeverStale() {
    admin().put(OVERRIDES + "AUD", Map.of("rate", 50));
    var future = LocalDate.now(Pricing.ZONE).plusDays(30);
    var row = rate(anyone().get(RATES + "?date=" + future), "AUD").orElseThrow();
    assertThat(row.get("stale").booleanValue()).isFalse();
  }

  @Test
  void set_withAnEnd_holdsUntilThen() {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var later = now.plusSeconds(3600).toString();
    var set = admin().put(OVERRIDES + "CAD", Map.of("rate", 55.5, "valid_to", later));
    assertThat(shown(200, set).get("valid_to").stringValue()).isEqualTo(later);
    assertThat(rate(anyone().get(RATES), "CAD")).isPresent();
    admin().put(OVERRIDES + "CAD", Map.of("rate", 55.5, "valid_to", now.toString()));
    assertThat(rate(anyone().get(RATES), "CAD")).isEmpty();
    assertThat(admin().delete(OVERRIDES + "CAD").status()).isEqualTo(204);
  }

  @Test
  void set_again_replacesRateAndEnd() {
    var end = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS).toString();
    admin().put(OVERRIDES + "DKK", Map.of("rate", 10, "valid_to", end));
    var again = shown(200, admin().put(OVERRIDES + "DKK", Map.of("rate", 11)));
    assertThat(again.get("valid_to").isNull()).isTrue();
    assertThat(rate(anyone().get(RATES), "DKK").orElseThrow().get("rate").intValue()).isEqualTo(11);
  }

  @Test
  void delete_existing_isGone() {
    admin().put(OVERRIDES + "PLN", Map.of("rate", 20));
    assertThat(admin().delete(OVERRIDES + "PLN").status()).isEqualTo(204);
    assertThat(rate(anyone().get(RATES), "PLN")).isEmpty();
    Errors.assertDetail(admin().delete(OVERRIDES + "PLN"), 404, "Override not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.000000000001", "1000000000", "2.70E3"})
  void rate_atTheEdge_isTakenAndWrittenPlainly(String rate) {
    var answer = admin().put(OVERRIDES + "XXX", "{\"rate\": " + rate + "}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).doesNotContainIgnoringCase("e-").doesNotContain("E+");
    admin().delete(OVERRIDES + "XXX");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|missing body.rate",
        "{\"rate\": null}|float_type body.rate",
        "{\"rate\": \"75.5\"}|float_type body.rate",
        "{\"rate\": true}|float_type body.rate",
        "{\"rate\": 0}|greater_than body.rate",
        "{\"rate\": -1}|greater_than body.rate",
        "{\"rate\": 1000000000.1}|less_than_equal body.rate",
        "{\"rate\": 0.0000000000001}|decimal_max_places body.rate",
        "{\"rate\": 1, \"valid_to\": \"2027-01-01\"}|datetime_parsing body.valid_to",
        "{\"rate\": 1e999999999}|json_invalid body"
      })
  void set_faulty_is422(String body, String fault) {
    assertThat(Errors.faults(admin().put(OVERRIDES + "USD", body))).containsExactly(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"usd", "US", "USDT", "US1", "%D0%A0%D0%A3%D0%91", "USD%0A"})
  void currency_thatIsNone_is422(String currency) {
    var fault = "string_pattern_mismatch path.currency";
    assertThat(Errors.faults(admin().delete(OVERRIDES + currency))).containsExactly(fault);
    assertThat(Errors.faults(admin().put(OVERRIDES + currency, "{\"rate\": 0}")))
        .containsExactly(fault, "greater_than body.rate");
  }

  @Test
  void currency_base_is422() {
    assertThat(Errors.faults(admin().put(OVERRIDES + "RUB", Map.of("rate", 1))))
        .containsExactly("base_currency path.currency");
  }
}
