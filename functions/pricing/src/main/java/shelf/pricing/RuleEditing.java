package shelf.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import shelf.http.Answer;
import shelf.http.ETag;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.table.Rivals;
import shelf.terms.Adjustment;
import shelf.terms.PricingRule;
import shelf.terms.RuleConditions;

/** One pricing rule: created, changed, deleted. */
final class RuleEditing {

  private static final long PRIORITY = 100;
  private static final RuleConditions NONE =
      new RuleConditions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
  private static final Adjustment UNCHANGED =
      new Adjustment(Adjustment.Type.MULTIPLIER, BigDecimal.ONE);

  private final RuleTable table;
  private final Replays replays;

  RuleEditing(RuleTable table, Replays replays) {
    this.table = table;
    this.replays = replays;
  }

  Answer create(Request request) {
    var inputs = Inputs.of(request);
    var change = RuleChange.ofNew(inputs.body().object());
    var key = inputs.idempotencyKey();
    change.check(blank(0));
    inputs.check();
    var rule = change.over(blank(table.takeId()));
    var created = answer(201, rule).with("Location", "/api/pricing-rules/admin/" + rule.id());
    return replays.commit(table.create(rule), key, created, refusals -> full());
  }

  /** What a field that is not given says, before the first version. */
  private static PricingRule blank(long id) {
    return new PricingRule(id, PRIORITY, true, NONE, UNCHANGED, Optional.empty(), 0);
  }

  private static Answer answer(int status, PricingRule rule) {
    return Answer.of(status, RuleView.of(rule)).with("ETag", ETag.of(rule.version()));
  }

  private static Problem full() {
    return Problem.conflict("There can be at most %d pricing rules".formatted(RuleTable.MOST));
  }

  Answer update(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("rule_id");
    var change = RuleChange.of(inputs.body().object());
    var updated =
        Rivals.outlast(() -> {
          var seen = table.find(id);
          seen.ifPresent(change::check);
          inputs.check();
          return update(request, seen.orElseThrow(RuleEditing::notFound), change);
        });
    return answer(200, updated);
  }

  /** The changed rule, or empty if somebody changed it between our look and our write. */
  private Optional<PricingRule> update(Request request, PricingRule seen, RuleChange change) {
    ETag.requireMatch(request, seen.version());
    var next = change.over(seen);
    if (RuleChange.isSame(seen, next)) {
      return Optional.of(seen);
    }
    return table.replace(seen, next) ? Optional.of(next) : Optional.empty();
  }

  Answer delete(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("rule_id");
    inputs.check();
    return Rivals.outlast(() -> {
      var seen = table.find(id).orElseThrow(RuleEditing::notFound);
      ETag.requireMatch(request, seen.version());
      return table.delete(seen) ? Optional.of(Answer.empty(204)) : Optional.empty();
    });
  }

  private static Problem notFound() {
    return Problem.notFound("Pricing rule not found");
  }
}
