package shelf.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import shelf.http.Body;
import shelf.http.Change;
import shelf.terms.Adjustment;
import shelf.terms.PricingRule;
import shelf.terms.RuleConditions;

/** What a body says of a pricing rule. */
record RuleChange(
    Body body,
    Optional<Integer> priority,
    Optional<Boolean> active,
    Subject subject,
    Costs costs,
    Period period,
    Effect effect,
    Change<BigDecimal> roundTo) {

  /** Whose parts and offers a rule is for. */
  record Subject(
      Change<Long> brandId,
      Change<Long> categoryId,
      Change<Long> supplierId,
      Change<String> region) {}

  /** From when to when. */
  record Period(Change<Instant> from, Change<Instant> to) {}

  /** From which cost to which. */
  record Costs(Change<BigDecimal> min, Change<BigDecimal> max) {}

  /** What it does. */
  record Effect(Optional<Adjustment.Type> type, Optional<BigDecimal> value) {}

  /** A new rule: it must say what it does. */
  static RuleChange ofNew(Body body) {
    var type = body.choice(RuleFields.TYPE, RuleFields.TYPES);
    var value = body.decimal(RuleFields.VALUE, RuleFields.ANY_VALUE);
    return read(body, new Effect(Optional.of(RuleFields.type(type)), Optional.of(value)));
  }

  static RuleChange of(Body body) {
    var type = body.maybeChoice(RuleFields.TYPE, RuleFields.TYPES);
    var value = body.maybeDecimal(RuleFields.VALUE, RuleFields.ANY_VALUE);
    return read(body, new Effect(type.map(RuleFields::type), value));
  }

  private static RuleChange read(Body body, Effect effect) {
    return new RuleChange(
        body,
        body.maybeInteger(RuleFields.PRIORITY, RuleFields.PRIORITIES),
        body.maybeFlag(RuleFields.ACTIVE),
        subject(body),
        new Costs(cost(body, RuleFields.MIN_COST), cost(body, RuleFields.MAX_COST)),
        new Period(
            body.change(RuleFields.FROM, body::maybeTime),
            body.change(RuleFields.TO, body::maybeTime)),
        effect,
        body.change(RuleFields.ROUND_TO, field -> body.maybeDecimal(field, RuleFields.STEP)));
  }

  private static Subject subject(Body body) {
    return new Subject(
        body.change("brand_id", body::maybeId),
        body.change("category_id", body::maybeId),
        body.change("supplier_id", body::maybeId),
        body.change("region", field -> body.maybeName(field, RuleFields.REGION)));
  }

  private static Change<BigDecimal> cost(Body body, String name) {
    return body.change(name, field -> body.maybeDecimal(field, RuleFields.COST));
  }

  /** The rule after the change, of the next version. */
  PricingRule over(PricingRule seen) {
    var adjustment = seen.adjustment();
    return new PricingRule(
        seen.id(),
        priority.map(Integer::longValue).orElse(seen.priority()),
        active.orElse(seen.active()),
        over(seen.conditions()),
        new Adjustment(
            effect.type().orElse(adjustment.type()), effect.value().orElse(adjustment.value())),
        roundTo.over(seen.roundTo()),
        seen.version() + 1);
  }

  private RuleConditions over(RuleConditions seen) {
    return new RuleConditions(
        subject.brandId().over(seen.brandId()),
        subject.categoryId().over(seen.categoryId()),
        subject.supplierId().over(seen.supplierId()),
        subject.region().over(seen.region()),
        costs.min().over(seen.minCost()),
        costs.max().over(seen.maxCost()),
        period.from().over(seen.validFrom()),
        period.to().over(seen.validTo()));
  }

  /** Reports what does not fit together in the rule that the change makes of another. */
  void check(PricingRule seen) {
    RuleCheck.check(body, over(seen));
  }

  /** Whether a rule is after the change as it was before. */
  static boolean isSame(PricingRule seen, PricingRule next) {
    return next.equals(
        new PricingRule(
            seen.id(),
            seen.priority(),
            seen.active(),
            seen.conditions(),
            seen.adjustment(),
            seen.roundTo(),
            next.version()));
  }
}
