package shelf.parts.price;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shelf.terms.PricingRule;

/** All rules at one moment, prepared once for many parts. */
final class RuleBook {

  private final List<Contender> byPrecedence;
  private final List<Contender> inForce;

  RuleBook(List<PricingRule> rules, Instant now) {
    this.byPrecedence =
        rules.stream()
            .map(rule -> Contender.of(rule, now))
            .sorted(Contender.BY_PRECEDENCE)
            .toList();
    this.inForce = byPrecedence.stream().filter(Contender::isInForce).toList();
  }

  /** The one rule that applies, if any does. */
  Optional<Contender> choose(Deal deal) {
    return inForce.stream().filter(contender -> contender.fits(deal)).findFirst();
  }

  /** All rules but the one of this sale, by precedence. */
  List<Loser> losers(Sale sale) {
    return byPrecedence.stream()
        .filter(contender -> sale.rule().filter(contender::equals).isEmpty())
        .map(contender -> new Loser(contender, why(contender, sale.deal())))
        .toList();
  }

  private static Misfit why(Contender contender, Deal deal) {
    return contender.misfit(deal).orElse(Misfit.LOWER_PRECEDENCE);
  }

  /** A rule that was not applied, and why. */
  record Loser(Contender contender, Misfit misfit) {}
}
