package shelf.local.sample;

import java.util.concurrent.atomic.AtomicBoolean;
import shelf.local.sample.ShelfApi.Creation;

/** Sees to it that what is offered in dollars has a price: a rate and a markup. */
final class TermsStage {
  private static final String RULES = "/api/pricing-rules/admin";

  private final Means means;
  private final Tally tally;

  TermsStage(Means means, Tally tally) {
    this.means = means;
    this.tally = tally;
  }

  void create() {
    createRate();
    createRule();
  }

  /** A catalog that counts in another currency needs other rates: those it must be given. */
  private void createRate() {
    var known = means.api().get("/api/fx/rates");
    boolean isKnown =
        known
            .path("rates")
            .valueStream()
            .anyMatch(rate -> rate.path("currency").asString().equals(SampleTerms.FOREIGN));
    if (isKnown) {
      tally.existing(1);
    } else if (known.path("base").asString().equals(SampleTerms.BASE)) {
      means
          .api()
          .put(
              "/api/fx/admin/overrides/" + SampleTerms.FOREIGN,
              Json.bytes(SampleTerms.rateOverride()));
      tally.created(1);
    }
  }

  private void createRule() {
    if (hasRules()) {
      tally.existing(1);
      return;
    }
    var body = Json.bytes(SampleTerms.markup());
    if (means.api().create(RULES, body, means.keys().ofRun(body, 0))
        instanceof Creation.Refused refused) {
      throw new LoadException("The API refused a pricing rule: " + refused.reason() + ".");
    }
    tally.created(1);
  }

  private boolean hasRules() {
    var found = new AtomicBoolean();
    means.api().each(RULES, rule -> found.set(true));
    return found.get();
  }
}
