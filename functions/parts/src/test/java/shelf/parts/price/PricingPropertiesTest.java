package shelf.parts.price;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.parts.price.World.part;
import static shelf.parts.price.World.pricing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shelf.catalog.Offer;
import shelf.parts.price.Explanation.OfferLine;
import shelf.terms.PricingRule;

/** What holds for every catalog, tried on some thousand random ones. */
class PricingPropertiesTest {

  private static final int CASES = 3_000;

  /** A catalog of one part, and more dice for what the test does to it. */
  private record Case(long seed, List<Offer> offers, List<PricingRule> rules, Dice dice) {

    static Case of(long seed) {
      var dice = new Dice(seed);
      return new Case(seed, dice.offers(), dice.rules(), dice);
    }

    Optional<Quote> quote() {
      return pricing(rules).quote(part(offers));
    }

    Explanation explanation() {
      return pricing(rules).explain(part(offers));
    }

    Case withOffers(List<Offer> others) {
      return new Case(seed, others, rules, dice);
    }

    Case withRules(List<PricingRule> others) {
      return new Case(seed, offers, others, dice);
    }
  }

  private static Stream<Case> cases() {
    return LongStream.range(0, CASES).mapToObj(Case::of);
  }

  private static Stream<Case> priced() {
    return cases().filter(each -> each.quote().isPresent());
  }

  @Test
  void cases_ofTheDice_areWorthTrying() {
    assertThat(cases().filter(each -> each.quote().isEmpty())).hasSizeGreaterThan(CASES / 20);
    var explained = priced().map(Case::explanation).toList();
    assertThat(explained.stream().filter(each -> each.rule() != null))
        .hasSizeGreaterThan(CASES / 4);
    assertThat(explained.stream().filter(PricingPropertiesTest::isTie))
        .hasSizeGreaterThan(CASES / 20);
  }

  private static boolean isTie(Explanation explanation) {
    return considered(explanation).skip(1).anyMatch(costs(explanation.offers().getFirst()));
  }

  private static Predicate<OfferLine> costs(OfferLine line) {
    return other -> other.worth().cost().equals(line.worth().cost());
  }

  @Test
  void explain_anyCatalog_showsWhatTheQuoteSays() {
    priced()
        .forEach(each -> {
          var quote = each.quote().orElseThrow();
          var explanation = each.explanation();
          var best = explanation.offers().getFirst();
          assertThat(explanation.offers()).as("%s", each).hasSameSizeAs(each.offers());
          assertThat(explanation.offers())
              .filteredOn(l -> l.verdict().best())
              .containsExactly(best);
          assertThat(quote.bestOffer().supplierId()).isEqualTo(best.told().supplierId());
          assertThat(quote.bestOffer().warehouseId()).isEqualTo(best.told().warehouseId());
          assertThat(quote.bestOffer().baseCost()).isEqualTo(best.worth().cost());
          assertThat(quote.bestOffer().finalPrice()).isEqualTo(explanation.finalPrice());
        });
  }

  @Test
  void explain_partWithoutQuote_considersNothing() {
    cases()
        .filter(each -> each.quote().isEmpty())
        .forEach(each -> assertThat(considered(each.explanation())).as("%s", each).isEmpty());
  }

  @Test
  void quote_anyCatalog_isTheMinimumOfTheExplanation() {
    priced()
        .forEach(each -> {
          var explanation = each.explanation();
          var lines = considered(explanation).toList();
          var cost = lines.stream().map(line -> line.worth().cost()).min(Comparator.naturalOrder());
          assertThat(each.quote().map(quote -> quote.bestOffer().baseCost()))
              .as("%s", each)
              .isEqualTo(cost);
          assertThat(lines.stream().skip(1))
              .as("%s", each)
              .allMatch(line -> Duel.wins(lines.getFirst(), line));
        });
  }

  @Test
  void quote_anyOrderOfOffersAndRules_isTheSame() {
    cases()
        .forEach(each -> {
          var other =
              each.withOffers(each.dice().shuffled(each.offers()))
                  .withRules(each.dice().shuffled(each.rules()));
          assertThat(other.quote()).as("%s", each).isEqualTo(each.quote());
          assertThat(other.explanation()).as("%s", each).isEqualTo(each.explanation());
        });
  }

  @Test
  void quote_withoutARuleThatLost_isTheSame() {
    priced()
        .forEach(each ->
            each.explanation()
                .rulesNotApplied()
                .forEach(lost -> {
                  var others =
                      each.rules().stream().filter(rule -> rule.id() != lost.rule().id()).toList();
                  assertThat(each.withRules(others).quote()).as("%s", each).isEqualTo(each.quote());
                }));
  }

  @Test
  void quote_withoutAnOfferThatLost_isTheSame() {
    priced()
        .forEach(each ->
            each.explanation().offers().stream()
                .skip(1)
                .forEach(lost -> {
                  var source = source(lost);
                  var others =
                      each.offers().stream().filter(of -> !of.source().equals(source)).toList();
                  assertThat(each.withOffers(others).quote())
                      .as("%s", each)
                      .isEqualTo(each.quote());
                }));
  }

  @Test
  void quote_withAWorseOfferMore_isTheSame() {
    priced()
        .forEach(each -> {
          var dearer =
              each.quote().orElseThrow().bestOffer().baseCost().add(new BigDecimal("0.01"));
          var worse =
              OfferSample.offer(6).warehouse(1299).price(dearer.toPlainString()).quantity(99);
          var more = each.withOffers(each.dice().with(each.offers(), worse.days(0).get()));
          assertThat(more.quote()).as("%s", each).isEqualTo(each.quote());
        });
  }

  @Test
  void quote_withAnInactiveOfferMore_isTheSame() {
    cases()
        .forEach(each -> {
          var free =
              OfferSample.offer(6).warehouse(1299).price("0").quantity(99).days(0).inactive();
          var more = each.withOffers(each.dice().with(each.offers(), free.get()));
          assertThat(more.quote()).as("%s", each).isEqualTo(each.quote());
        });
  }

  @Test
  void quote_withAnInactiveRuleMore_isTheSame() {
    cases()
        .forEach(each -> {
          var strong = RuleSample.rule(99).priority(-1).brand(World.BRAND).fixed("1").inactive();
          var more = each.withRules(each.dice().with(each.rules(), strong.get()));
          assertThat(more.quote()).as("%s", each).isEqualTo(each.quote());
        });
  }

  @Test
  void quote_anyRule_isTheFirstByPrecedenceOfThoseThatFit() {
    priced()
        .map(Case::explanation)
        .forEach(each -> {
          var rivals =
              each.rulesNotApplied().stream()
                  .filter(lost -> lost.reason().equals("lower_precedence"))
                  .map(Explanation.LostRule::rule)
                  .toList();
          assertThat(rivals).as("%s", each).allMatch(rival -> Duel.wins(each.rule(), rival));
        });
  }

  @Test
  void quote_anyAmounts_areNotNegativeAndOfTwoDecimals() {
    priced()
        .map(Case::quote)
        .map(Optional::orElseThrow)
        .map(Quote::pricing)
        .forEach(amounts -> {
          assertThat(amounts.finalPrice()).isNotNegative().hasScaleOf(2);
          assertThat(amounts.baseCost()).isNotNegative().hasScaleOf(2);
        });
  }

  private static Stream<OfferLine> considered(Explanation explanation) {
    return explanation.offers().stream().filter(line -> line.verdict().considered());
  }

  private static Offer.Source source(OfferLine line) {
    var told = line.told();
    return new Offer.Source(told.supplierId(), Optional.ofNullable(told.warehouseId()));
  }
}
