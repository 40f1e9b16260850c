package shelf.parts.price;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.parts.price.OfferSample.offer;
import static shelf.parts.price.RuleSample.rule;
import static shelf.parts.price.World.BRAND;
import static shelf.parts.price.World.CATEGORY;
import static shelf.parts.price.World.NOW;
import static shelf.parts.price.World.part;
import static shelf.parts.price.World.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rule applies. */
class RulesTest {

  private static final OfferSample LOCAL = offer(1).price("100.00");

  static Stream<RuleSample> thatFit() {
    return Stream.of(
        rule(1),
        rule(1).brand(BRAND),
        rule(1).category(CATEGORY),
        rule(1).supplier(1),
        rule(1).region("moscow"),
        rule(1).minCost("100"),
        rule(1).maxCost("100.0"),
        rule(1).minCost("99.99").maxCost("100.01"),
        rule(1).from(NOW),
        rule(1).to(NOW.plusMillis(1)),
        rule(1).brand(BRAND).category(CATEGORY).supplier(1).region("moscow").minCost("0"));
  }

  @ParameterizedTest
  @MethodSource("thatFit")
  void quote_ofARuleWhoseConditionsHold_isItsPrice(RuleSample rule) {
    assertThat(sells(LOCAL, rule)).isEqualTo("200.00");
  }

  static Stream<RuleSample> thatDoNotFit() {
    return Stream.of(
        rule(1).inactive(),
        rule(1).brand(BRAND + 1),
        rule(1).category(CATEGORY + 1),
        rule(1).supplier(2),
        rule(1).region("shenzhen"),
        rule(1).region("Moscow"),
        rule(1).minCost("100.01"),
        rule(1).maxCost("99.99"),
        rule(1).from(NOW.plusMillis(1)),
        rule(1).to(NOW),
        rule(1).from(NOW.minusSeconds(9)).to(NOW.minusSeconds(5)),
        rule(1).brand(BRAND).category(CATEGORY).supplier(1).region("moscow").minCost("101"));
  }

  @ParameterizedTest
  @MethodSource("thatDoNotFit")
  void quote_ofARuleOfWhichOneConditionFails_isCost(RuleSample rule) {
    assertThat(sells(LOCAL, rule)).isEqualTo("100.00");
  }

  @ParameterizedTest
  @CsvSource({"99.995, 199.99", "99.994, 99.99", "99.9949999, 99.99"})
  void quote_costAtTheEdge_isRoundedForTheRuleOnly(String price, BigDecimal sells) {
    assertThat(sells(offer(1).price(price), rule(1).minCost("100"))).isEqualTo(sells);
  }

  @Test
  void quote_ofAWarehouse_hasItsRegion() {
    assertThat(sells(offer(5), rule(1).region("shenzhen"))).isEqualTo("200.00");
    assertThat(sells(offer(5).warehouse(52), rule(1).region("urals"))).isEqualTo("200.00");
    assertThat(sells(offer(5).warehouse(52), rule(1).region("shenzhen"))).isEqualTo("100.00");
  }

  @Test
  void quote_ofAWarehouseWithoutARegion_hasNone() {
    assertThat(sells(offer(5).warehouse(53), rule(1).region("shenzhen"))).isEqualTo("100.00");
    assertThat(sells(offer(6), rule(1).region("shenzhen"))).isEqualTo("100.00");
  }

  @Test
  void quote_ofTwoRules_appliesOne() {
    assertThat(sells(LOCAL, rule(1).multiplier("3"), rule(2).multiplier("5"))).isEqualTo("300.00");
  }

  @Test
  void quote_ofTwoRules_prefersTheLowerPriority() {
    assertWins(rule(2).priority(1), rule(1).priority(2).brand(BRAND));
    assertWins(rule(2).priority(-1), rule(1).priority(0));
  }

  @Test
  void quote_ofEqualPriority_prefersMoreConditions() {
    assertWins(rule(2).brand(BRAND), rule(1));
    assertWins(rule(2).minCost("1").maxCost("900"), rule(1).brand(BRAND));
    assertWins(rule(2).from(NOW).to(NOW.plusSeconds(1)), rule(1).supplier(1));
    assertWins(rule(2).category(CATEGORY).supplier(1), rule(1).region("moscow"));
  }

  @Test
  void quote_ofEqualConditions_prefersTheLowerId() {
    assertWins(rule(1).brand(BRAND), rule(2).category(CATEGORY));
  }

  @Test
  void quote_betterRuleExpired_fallsBackToTheNext() {
    assertWins(rule(2), rule(1).priority(1).to(NOW));
    assertWins(rule(2), rule(1).priority(1).from(NOW.plusSeconds(1)));
    assertWins(rule(2), rule(1).priority(1).inactive());
  }

  @Test
  void quote_ofOverlappingRules_appliesTheBetterWhileItIsValid() {
    var always = rule(1).priority(9).multiplier("2");
    var sale = rule(2).priority(5).multiplier("1.5").from(NOW).to(NOW.plusSeconds(60));
    assertThat(sells(LOCAL, always, sale)).isEqualTo("150.00");
    var later = new Pricing(World.terms(always, sale), World.TRANSPORT, NOW.plusSeconds(60));
    assertThat(later.quote(part(LOCAL)).orElseThrow().pricing().finalPrice()).isEqualTo("200.00");
  }

  @Test
  void quote_bestOffer_isChosenByCostAndNotByPrice() {
    var cheap = offer(2).price("90");
    var dear = offer(3).price("100");
    var rule = rule(1).supplier(2).multiplier("10");
    assertThat(pricing(rule).quote(part(cheap, dear)).orElseThrow().bestOffer())
        .returns(2L, BestOffer::supplierId)
        .returns(new BigDecimal("900.00"), BestOffer::finalPrice);
  }

  private static void assertWins(RuleSample winner, RuleSample loser) {
    var rules = List.of(winner.multiplier("3").get(), loser.multiplier("5").get());
    for (var order : List.of(rules, rules.reversed())) {
      var quote = pricing(order).quote(part(LOCAL)).orElseThrow();
      assertThat(quote.pricing().finalPrice()).isEqualTo("300.00");
    }
  }

  private static BigDecimal sells(OfferSample offer, RuleSample... rules) {
    return pricing(rules).quote(part(offer)).orElseThrow().pricing().finalPrice();
  }
}
