package shelf.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import shelf.table.Item;
import shelf.terms.PricingRule;
import shelf.terms.RuleItem;

/** A pricing rule as the API shows it, flat. */
record RuleView(
    long id,
    long priority,
    boolean active,
    Optional<Long> brandId,
    Optional<Long> categoryId,
    Optional<Long> supplierId,
    Optional<String> region,
    Optional<BigDecimal> minCost,
    Optional<BigDecimal> maxCost,
    Optional<String> validFrom,
    Optional<String> validTo,
    String type,
    BigDecimal value,
    Optional<BigDecimal> roundTo) {

  static RuleView of(Item item) {
    return of(RuleItem.fromItem(item));
  }

  static RuleView of(PricingRule rule) {
    var conditions = rule.conditions();
    return new RuleView(
        rule.id(),
        rule.priority(),
        rule.active(),
        conditions.brandId(),
        conditions.categoryId(),
        conditions.supplierId(),
        conditions.region(),
        conditions.minCost(),
        conditions.maxCost(),
        conditions.validFrom().map(Instant::toString),
        conditions.validTo().map(Instant::toString),
        rule.adjustment().type().name().toLowerCase(Locale.ROOT),
        rule.adjustment().value(),
        rule.roundTo());
  }
}
