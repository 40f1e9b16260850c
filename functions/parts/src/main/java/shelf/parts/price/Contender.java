package shelf.parts.price;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import shelf.terms.PricingRule;
import shelf.terms.RuleConditions;

/**
 * A rule that may apply.
 *
 * @param conditions how many it has
 * @param untimely what keeps it from applying at this moment
 */
record Contender(PricingRule rule, long conditions, Optional<Misfit> untimely) {

  /** The lowest priority, then most conditions, then the lowest id. */
  static final Comparator<Contender> BY_PRECEDENCE =
      Comparator.comparingLong((Contender contender) -> contender.rule().priority())
          .thenComparingLong(contender -> -contender.conditions())
          .thenComparingLong(contender -> contender.rule().id());

  static Contender of(PricingRule rule, Instant now) {
    return new Contender(rule, count(rule.conditions()), Misfit.of(rule, now));
  }

  private static long count(RuleConditions of) {
    return Stream.of(
            of.brandId(),
            of.categoryId(),
            of.supplierId(),
            of.region(),
            of.minCost(),
            of.maxCost(),
            of.validFrom(),
            of.validTo())
        .filter(Optional::isPresent)
        .count();
  }

  boolean isInForce() {
    return untimely.isEmpty();
  }

  boolean fits(Deal deal) {
    return misfit(deal).isEmpty();
  }

  Optional<Misfit> misfit(Deal deal) {
    return untimely.or(() -> Misfit.of(rule.conditions(), deal));
  }
}
