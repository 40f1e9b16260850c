package shelf.parts.price;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.parts.price.OfferSample.offer;
import static shelf.parts.price.RuleSample.rule;
import static shelf.parts.price.World.part;
import static shelf.parts.price.World.pricing;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.terms.Adjustment;

/** What a part costs and sells for: the amounts. */
class PriceTest {

  @ParameterizedTest
  @CsvSource({
    "10.00, USD, 755.27",
    "1500, JPY, 708.95",
    "33, JPY, 15.60",
    "1.005, RUB, 1.01",
    "1.004999, RUB, 1.00",
    "2700, RUB, 2700.00",
    "0, RUB, 0.00",
    "0.000001, USD, 0.00",
    "99999999999.999999, RUB, 100000000000.00"
  })
  void quote_withoutARule_sellsAtCost(String price, String currency, BigDecimal cost) {
    var pricing = pricing().quote(part(offer(1).price(price, currency))).orElseThrow().pricing();
    assertThat(pricing).isEqualTo(new Amounts(cost, cost, "RUB"));
  }

  @ParameterizedTest
  @CsvSource({
    "33, JPY, MULTIPLIER, 3, 46.79",
    "100, RUB, MULTIPLIER, 1.25, 125.00",
    "100, RUB, MULTIPLIER, 0, 0.00",
    "100, RUB, PERCENT, 12.345, 112.35",
    "100, RUB, PERCENT, 0, 100.00",
    "100, RUB, PERCENT, -30, 70.00",
    "100, RUB, PERCENT, -100, 0.00",
    "100, RUB, FIXED, 50.5, 150.50",
    "100, RUB, FIXED, -99.99, 0.01",
    "100, RUB, FIXED, -100.01, 0.00",
    "0, RUB, PERCENT, 50, 0.00",
    "0, RUB, FIXED, 5, 5.00",
    "0.014, RUB, FIXED, 0.001, 0.02"
  })
  void quote_byARule_isOfTheUnroundedCostAndRoundedOnce(
      String price, String currency, Adjustment.Type type, String value, BigDecimal sells) {
    assertThat(sells(offer(1).price(price, currency), rule(1).adjust(type, value)))
        .isEqualTo(sells);
  }

  @ParameterizedTest
  @CsvSource({
    "104.99, 10, 100.00",
    "105, 10, 110.00",
    "104.999999, 10, 100.00",
    "102.5, 5, 105.00",
    "0.03, 0.05, 0.05",
    "0.02, 0.05, 0.00",
    "1234.5678, 0.5, 1234.50",
    "1249.99, 500, 1000.00"
  })
  void quote_byARuleWithAStep_isTheNearestMultiple(String price, String step, BigDecimal sells) {
    assertThat(sells(offer(1).price(price), rule(1).multiplier("1").roundTo(step)))
        .isEqualTo(sells);
  }

  @Test
  void quote_withAStep_isNotRoundedToTheCentFirst() {
    // 104.995 is 105.00 at the cent, which would become 110.
    assertThat(sells(offer(1).price("104.995"), rule(1).multiplier("1").roundTo("10")))
        .isEqualTo("100.00");
  }

  @Test
  void quote_withAStepBelowNothing_isNothing() {
    assertThat(sells(offer(1).price("1"), rule(1).fixed("-17").roundTo("10"))).isEqualTo("0.00");
  }

  @Test
  void quote_ofALongerChain_losesNothing() {
    var offer = offer(1).price("0.333333", "USD");
    var rule = rule(1).percent("17.555555");
    assertThat(pricing(rule).explain(part(offer)).finalUnrounded())
        .isEqualTo("29.595482634992769495");
    assertThat(sells(offer, rule)).isEqualTo("29.60");
  }

  private static BigDecimal sells(OfferSample offer, RuleSample rule) {
    return pricing(rule).quote(part(offer)).orElseThrow().pricing().finalPrice();
  }
}
