package shelf.parts.price;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import shelf.catalog.Offer;
import shelf.catalog.Part;
import shelf.parts.price.Assessment.Considered;
import shelf.parts.price.Assessment.LeftOut;
import shelf.parts.price.Explanation.LostRule;
import shelf.parts.price.Explanation.OfferLine;
import shelf.parts.price.Explanation.RuleLine;
import shelf.parts.price.Explanation.Told;
import shelf.parts.price.Explanation.Verdict;
import shelf.parts.price.Explanation.Worth;
import shelf.terms.Terms;

/** Writes an evaluation down for people. It decides nothing. */
final class Explainer {

  private final Terms terms;
  private final RuleBook rules;
  private final Instant now;

  Explainer(Terms terms, RuleBook rules, Instant now) {
    this.terms = terms;
    this.rules = rules;
    this.now = now;
  }

  Explanation explain(Part part, Evaluation evaluation) {
    var sale = evaluation.sale();
    return new Explanation(
        part.id(),
        terms.baseCurrency(),
        now.truncatedTo(ChronoUnit.SECONDS),
        evaluation.ranked().stream().map(each -> line(each, evaluation)).toList(),
        sale.flatMap(Sale::rule).map(Explainer::line).orElse(null),
        sale.map(this::lost).orElse(List.of()),
        sale.map(Sale::unrounded).map(Explainer::plain).orElse(null),
        sale.map(Sale::finalPrice).orElse(null),
        terms.baseCurrency());
  }

  private static OfferLine line(Assessment assessment, Evaluation evaluation) {
    var told = told(assessment.offer());
    return switch (assessment) {
      case Considered considered ->
          new OfferLine(
              told, new Verdict(true, null, evaluation.isBest(assessment)), worth(considered));
      case LeftOut out ->
          new OfferLine(told, new Verdict(false, out.reason().code(), false), Worth.UNKNOWN);
    };
  }

  private static Told told(Offer offer) {
    return new Told(
        offer.source().supplierId(),
        offer.source().warehouseId().orElse(null),
        offer.price().amount(),
        offer.price().currency(),
        offer.stock().quantity().orElse(null),
        Stocks.status(offer.stock()),
        offer.leadTime().days().orElse(null),
        offer.leadTime().min().orElse(null),
        offer.leadTime().max().orElse(null));
  }

  private static Worth worth(Considered considered) {
    return new Worth(
        considered.conversion().rate(),
        considered.conversion().source(),
        considered.conversion().date().orElse(null),
        plain(considered.cost().exact()),
        considered.cost().rounded(),
        considered.site().isLocal(),
        considered.site().region().orElse(null),
        Stocks.isInStock(considered.offer().stock()));
  }

  private List<LostRule> lost(Sale sale) {
    return rules.losers(sale).stream()
        .map(loser -> new LostRule(line(loser.contender()), loser.misfit().code()))
        .toList();
  }

  private static RuleLine line(Contender contender) {
    var rule = contender.rule();
    return new RuleLine(
        rule.id(),
        rule.priority(),
        contender.conditions(),
        rule.adjustment().type().name().toLowerCase(Locale.ROOT),
        rule.adjustment().value(),
        rule.roundTo().orElse(null));
  }

  /** Without the zeros that multiplying leaves behind. */
  private static BigDecimal plain(BigDecimal amount) {
    return amount.stripTrailingZeros();
  }
}
