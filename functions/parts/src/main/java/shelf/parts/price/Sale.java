package shelf.parts.price;

import java.math.BigDecimal;
import java.util.Optional;
import shelf.money.Money;
import shelf.terms.Adjustment;
import shelf.terms.PricingRule;

/**
 * What a part sells for.
 *
 * @param rule that applies to the deal; without one a part sells at cost
 */
record Sale(Deal deal, Optional<Contender> rule) {

  private static final BigDecimal NOTHING = Money.rounded(BigDecimal.ZERO);
  private static final int PERCENT = 2;

  /** Of the exact cost; below 0 if a rule takes off more than there is. */
  BigDecimal unrounded() {
    var cost = deal.best().cost().exact();
    return pricingRule().map(rule -> adjust(cost, rule.adjustment())).orElse(cost);
  }

  /** Rounded once, never below 0, with 2 decimals. */
  BigDecimal finalPrice() {
    return pricingRule()
        .flatMap(PricingRule::roundTo)
        .map(step -> Money.roundedTo(unrounded(), step))
        .orElseGet(() -> Money.rounded(unrounded()))
        .max(NOTHING);
  }

  private Optional<PricingRule> pricingRule() {
    return rule.map(Contender::rule);
  }

  private static BigDecimal adjust(BigDecimal cost, Adjustment adjustment) {
    var value = adjustment.value();
    return switch (adjustment.type()) {
      case MULTIPLIER -> cost.multiply(value);
      case PERCENT -> cost.add(cost.multiply(value).movePointLeft(PERCENT));
      case FIXED -> cost.add(value);
    };
  }
}
