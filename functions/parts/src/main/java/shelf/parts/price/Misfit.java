package shelf.parts.price;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import shelf.terms.PricingRule;
import shelf.terms.RuleConditions;

/** Why a rule does not apply: the first that holds. */
enum Misfit {
  INACTIVE,
  NOT_YET_VALID,
  EXPIRED,
  BRAND,
  CATEGORY,
  SUPPLIER,
  REGION,
  MIN_COST,
  MAX_COST,
  LOWER_PRECEDENCE;

  private static final Set<Misfit> OF_DEALS = EnumSet.range(BRAND, MAX_COST);

  /** What keeps a rule from applying to anything. */
  static Optional<Misfit> of(PricingRule rule, Instant now) {
    if (!rule.active()) {
      return Optional.of(INACTIVE);
    }
    if (rule.conditions().validFrom().filter(now::isBefore).isPresent()) {
      return Optional.of(NOT_YET_VALID);
    }
    return rule.conditions().validTo().filter(end -> !now.isBefore(end)).map(end -> EXPIRED);
  }

  /** What keeps a rule from applying to this deal. */
  static Optional<Misfit> of(RuleConditions conditions, Deal deal) {
    for (var misfit : OF_DEALS) {
      if (misfit.isBetween(conditions, deal)) {
        return Optional.of(misfit);
      }
    }
    return Optional.empty();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  private boolean isBetween(RuleConditions wanted, Deal deal) {
    return switch (this) {
      case BRAND -> isOther(wanted.brandId(), deal.brandId());
      case CATEGORY -> isOther(wanted.categoryId(), deal.categoryId());
      case SUPPLIER -> isOther(wanted.supplierId(), deal.supplierId());
      case REGION -> wanted.region().isPresent() && !wanted.region().equals(deal.region());
      case MIN_COST -> wanted.minCost().filter(min -> deal.cost().compareTo(min) < 0).isPresent();
      case MAX_COST -> wanted.maxCost().filter(max -> deal.cost().compareTo(max) > 0).isPresent();
      case INACTIVE, NOT_YET_VALID, EXPIRED, LOWER_PRECEDENCE -> false;
    };
  }

  private static boolean isOther(Optional<Long> wanted, long actual) {
    return wanted.isPresent() && wanted.get() != actual;
  }
}
