package shelf.parts.price;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.parts.price.OfferSample.offer;
import static shelf.parts.price.RuleSample.rule;
import static shelf.parts.price.World.BRAND;
import static shelf.parts.price.World.CATEGORY;
import static shelf.parts.price.World.NOW;
import static shelf.parts.price.World.part;
import static shelf.parts.price.World.pricing;
import static shelf.parts.price.World.terms;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.http.Json;
import shelf.parts.price.Explanation.LostRule;
import shelf.parts.price.Explanation.OfferLine;
import shelf.terms.Rate;
import shelf.terms.Terms;

/** What the price explanation says. */
class ExplanationTest {

  @Test
  void explain_ofAPart_isWrittenInSnakeCaseAndFlat() {
    var part = part(offer(5).warehouse(51).price("10.00", "USD").quantity(4).days(3), offer(99));
    var pricing = pricing(rule(1).percent("20").roundTo("0.5"), rule(2).region("urals"));
    assertThat(json(pricing.explain(part)))
        .isEqualTo(
            """
            {"part_id":11,"base_currency":"RUB","computed_at":"2026-04-25T10:00:00Z","offers":[\
            {"supplier_id":5,"warehouse_id":51,"base_price":10.00,"currency":"USD",\
            "available_qty":4,"stock_status":"in_stock","lead_time_days":3,\
            "lead_time_days_min":null,"lead_time_days_max":null,\
            "considered":true,"reason":null,"best":true,\
            "rate":75.5273,"rate_source":"CBR","rate_date":"2026-04-25",\
            "cost_unrounded":755.273,"cost":755.27,\
            "is_local":true,"region":"moscow","in_stock":true},\
            {"supplier_id":99,"warehouse_id":null,"base_price":100.00,"currency":"RUB",\
            "available_qty":null,"stock_status":"unknown","lead_time_days":null,\
            "lead_time_days_min":null,"lead_time_days_max":null,\
            "considered":false,"reason":"supplier_unknown","best":false,\
            "rate":null,"rate_source":null,"rate_date":null,"cost_unrounded":null,"cost":null,\
            "is_local":null,"region":null,"in_stock":null}],\
            "rule":{"id":1,"priority":100,"conditions":0,"type":"percent","value":20,\
            "round_to":0.5},\
            "rules_not_applied":[{"id":2,"priority":100,"conditions":1,"type":"multiplier",\
            "value":2,"round_to":null,"reason":"region"}],\
            "final_unrounded":906.3276,"final_price":906.50,"currency":"RUB"}\
            """);
  }

  @Test
  void explain_ofAPartWithoutOffers_hasNoPriceAndNoRules() {
    assertThat(json(pricing(rule(1)).explain(part())))
        .isEqualTo(
            """
            {"part_id":11,"base_currency":"RUB","computed_at":"2026-04-25T10:00:00Z","offers":[],\
            "rule":null,"rules_not_applied":[],\
            "final_unrounded":null,"final_price":null,"currency":"RUB"}\
            """);
  }

  @Test
  void explain_ofTheBaseCurrency_hasRateOneOfSourceBase() {
    var worth = pricing().explain(part(offer(1))).offers().getFirst().worth();
    assertThat(worth.rate()).isEqualTo("1");
    assertThat(worth.rateSource()).isEqualTo("base");
    assertThat(worth.rateDate()).isNull();
  }

  @Test
  void explain_ofTheBaseCurrency_isOneEvenIfSomeoneHasARateForIt() {
    var odd = new Rate("RUB", new BigDecimal("2"), "CBR", LocalDate.parse("2026-04-25"));
    var terms = new Terms("RUB", terms().suppliers(), List.of(), Map.of("RUB", odd));
    var explanation = new Pricing(terms, World.TRANSPORT, NOW).explain(part(offer(1)));
    assertThat(explanation.finalPrice()).isEqualTo("100.00");
  }

  static Stream<Arguments> leftOut() {
    return Stream.of(
        Arguments.of(offer(1).inactive(), "inactive"),
        Arguments.of(offer(99).inactive(), "inactive"),
        Arguments.of(offer(99), "supplier_unknown"),
        Arguments.of(offer(4), "supplier_inactive"),
        Arguments.of(offer(4).warehouse(99), "supplier_inactive"),
        Arguments.of(offer(5).warehouse(99), "warehouse_unknown"),
        Arguments.of(offer(1).warehouse(51), "warehouse_unknown"),
        Arguments.of(offer(5).warehouse(99).price("1", "XXX"), "warehouse_unknown"),
        Arguments.of(offer(1).price("1", "XXX"), "no_rate"),
        Arguments.of(offer(1).price("1", "usd"), "no_rate"));
  }

  @ParameterizedTest
  @MethodSource("leftOut")
  void explain_ofAnOfferThatDoesNotCount_saysWhy(OfferSample offer, String reason) {
    var lines = pricing().explain(part(offer, offer(2).price("900"))).offers();
    assertThat(lines).extracting(line -> line.verdict().reason()).containsExactly(null, reason);
    assertThat(lines.getLast().worth()).isEqualTo(Explanation.Worth.UNKNOWN);
  }

  @Test
  void explain_ofManyOffers_isInTheOrderOfTheRankingThenBySource() {
    var part =
        part(
            offer(98),
            offer(5).warehouse(99),
            offer(3),
            offer(5).warehouse(98),
            offer(1),
            offer(2).price("99"),
            offer(4));
    assertThat(pricing().explain(part).offers())
        .extracting(ExplanationTest::source)
        .containsExactly("2/null", "1/null", "3/null", "4/null", "5/98", "5/99", "98/null");
  }

  static Stream<Arguments> notApplied() {
    return Stream.of(
        Arguments.of(rule(2).inactive().brand(1), "inactive"),
        Arguments.of(rule(2).from(NOW.plusSeconds(1)).brand(1), "not_yet_valid"),
        Arguments.of(rule(2).to(NOW).brand(1), "expired"),
        Arguments.of(rule(2).brand(1).category(1), "brand"),
        Arguments.of(rule(2).brand(BRAND).category(1).supplier(2), "category"),
        Arguments.of(rule(2).category(CATEGORY).supplier(2).region("x"), "supplier"),
        Arguments.of(rule(2).supplier(1).region("x").minCost("101"), "region"),
        Arguments.of(rule(2).region("moscow").minCost("101").maxCost("1"), "min_cost"),
        Arguments.of(rule(2).minCost("100").maxCost("99.99"), "max_cost"),
        Arguments.of(rule(2).brand(BRAND), "lower_precedence"));
  }

  @ParameterizedTest
  @MethodSource("notApplied")
  void explain_ofARuleThatWasNotApplied_saysWhy(RuleSample rule, String reason) {
    var explanation = pricing(rule, rule(1).priority(1)).explain(part(offer(1)));
    assertThat(explanation.rule().id()).isEqualTo(1);
    assertThat(explanation.rulesNotApplied()).extracting(LostRule::reason).containsExactly(reason);
  }

  @Test
  void explain_ofManyRules_isByPrecedence() {
    var pricing = pricing(rule(1), rule(2).priority(1).brand(1), rule(3), rule(4).inactive());
    var explanation = pricing.explain(part(offer(1)));
    assertThat(explanation.rule().id()).isEqualTo(1);
    assertThat(explanation.rulesNotApplied())
        .extracting(lost -> lost.rule().id())
        .containsExactly(2L, 3L, 4L);
  }

  @Test
  void explain_ofAPriceBelowNothing_showsBoth() {
    var explanation = pricing(rule(1).fixed("-250.5")).explain(part(offer(1)));
    assertThat(explanation.finalUnrounded()).isEqualTo("-150.5");
    assertThat(explanation.finalPrice()).isEqualTo("0.00");
  }

  @Test
  void explain_ofAnAmountWithoutDecimals_isWrittenPlainly() {
    var json = json(pricing(rule(1).multiplier("1000")).explain(part(offer(1).price("2700"))));
    assertThat(json).contains("\"cost_unrounded\":2700,", "\"final_unrounded\":2700000,");
  }

  private static String source(OfferLine line) {
    return line.told().supplierId() + "/" + line.told().warehouseId();
  }

  private static String json(Object view) {
    return new String(Json.write(view), StandardCharsets.UTF_8);
  }
}
