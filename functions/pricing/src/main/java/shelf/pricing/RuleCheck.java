package shelf.pricing;

import shelf.http.Body;
import shelf.terms.PricingRule;

/**
 * What must fit together in a pricing rule. A fault names a field that the body gives, since what
 * it does not give cannot be what is wrong with it; a field with a fault of its own is left alone.
 */
final class RuleCheck {

  private final Body body;

  private RuleCheck(Body body) {
    this.body = body;
  }

  static void check(Body body, PricingRule rule) {
    var check = new RuleCheck(body);
    check.value(rule);
    check.costs(rule);
    check.period(rule);
  }

  private void value(PricingRule rule) {
    var type = rule.adjustment().type();
    var range = RuleFields.values(type);
    if (!RuleFields.isWithin(rule.adjustment().value(), range)) {
      var msg = "The value of a %s rule should be from %s to %s";
      var name = RuleFields.name(type);
      report(RuleFields.VALUE, RuleFields.TYPE, msg.formatted(name, range.least(), range.most()));
    }
  }

  private void costs(PricingRule rule) {
    var min = rule.conditions().minCost();
    var max = rule.conditions().maxCost();
    if (max.isPresent() && min.filter(cost -> cost.compareTo(max.get()) > 0).isPresent()) {
      var msg = "max_cost should be greater than or equal to min_cost";
      report(RuleFields.MAX_COST, RuleFields.MIN_COST, msg);
    }
  }

  private void period(PricingRule rule) {
    var from = rule.conditions().validFrom();
    var to = rule.conditions().validTo();
    if (to.isPresent() && from.filter(start -> !start.isBefore(to.get())).isPresent()) {
      report(RuleFields.TO, RuleFields.FROM, "valid_to should be later than valid_from");
    }
  }

  private void report(String first, String second, String msg) {
    if (body.isSound(first, second)) {
      body.fault(body.has(first) ? first : second, "value_error", msg);
    }
  }
}
