package shelf.parts.price;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import shelf.terms.Adjustment;
import shelf.terms.PricingRule;
import shelf.terms.RuleConditions;

/** A rule of priority 100 for everything that doubles a price, and what differs from that. */
final class RuleSample {

  private final long id;
  private long priority = 100;
  private boolean active = true;
  private Adjustment adjustment = new Adjustment(Adjustment.Type.MULTIPLIER, new BigDecimal("2"));
  private Optional<BigDecimal> roundTo = Optional.empty();
  private Optional<Long> brand = Optional.empty();
  private Optional<Long> category = Optional.empty();
  private Optional<Long> supplier = Optional.empty();
  private Optional<String> region = Optional.empty();
  private Optional<BigDecimal> minCost = Optional.empty();
  private Optional<BigDecimal> maxCost = Optional.empty();
  private Optional<Instant> from = Optional.empty();
  private Optional<Instant> to = Optional.empty();

  private RuleSample(long id) {
    this.id = id;
  }

  static RuleSample rule(long id) {
    return new RuleSample(id);
  }

  RuleSample priority(long value) {
    priority = value;
    return this;
  }

  RuleSample inactive() {
    active = false;
    return this;
  }

  RuleSample multiplier(String value) {
    return adjust(Adjustment.Type.MULTIPLIER, value);
  }

  RuleSample percent(String value) {
    return adjust(Adjustment.Type.PERCENT, value);
  }

  RuleSample fixed(String value) {
    return adjust(Adjustment.Type.FIXED, value);
  }

  RuleSample adjust(Adjustment.Type type, String value) {
    adjustment = new Adjustment(type, new BigDecimal(value));
    return this;
  }

  RuleSample roundTo(String step) {
    roundTo = Optional.of(new BigDecimal(step));
    return this;
  }

  RuleSample brand(long wanted) {
    brand = Optional.of(wanted);
    return this;
  }

  RuleSample category(long wanted) {
    category = Optional.of(wanted);
    return this;
  }

  RuleSample supplier(long wanted) {
    supplier = Optional.of(wanted);
    return this;
  }

  RuleSample region(String wanted) {
    region = Optional.of(wanted);
    return this;
  }

  RuleSample minCost(String least) {
    minCost = Optional.of(new BigDecimal(least));
    return this;
  }

  RuleSample maxCost(String most) {
    maxCost = Optional.of(new BigDecimal(most));
    return this;
  }

  RuleSample from(Instant first) {
    from = Optional.of(first);
    return this;
  }

  RuleSample to(Instant end) {
    to = Optional.of(end);
    return this;
  }

  PricingRule get() {
    var conditions =
        new RuleConditions(brand, category, supplier, region, minCost, maxCost, from, to);
    return new PricingRule(id, priority, active, conditions, adjustment, roundTo, 1);
  }

  @Override
  public String toString() {
    return get().toString();
  }
}
