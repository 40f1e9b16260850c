package shelf.local.sample;

import java.util.concurrent.atomic.AtomicBoolean;
import shelf.local.fx.RateRefresh;
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
    findRate();
    createRule();
  }

  private void findRate() {
    if (isDollarKnown()) {
      tally.existing(1);
    } else if (means.asksForRates()) {
      askForRates();
    } else {
      tellOfNoRate(".");
    }
  }

  /** A day's rates are fetched by schedules: a catalog that is new cannot wait for them. */
  private void askForRates() {
    var outcome = means.api().refreshRates();
    if (isDollarKnown()) {
      tally.created(1);
    } else {
      tellOfNoRate(outcome instanceof RateRefresh.Failed failed ? ": " + failed.reason() : ".");
    }
  }

  private void tellOfNoRate(String reason) {
    means
        .progress()
        .say(
            "What is offered in %s has no price until there is a rate of it%s"
                .formatted(SampleTerms.FOREIGN, reason));
  }

  private boolean isDollarKnown() {
    var known = means.api().get("/api/fx/rates");
    return known.path("base").asString().equals(SampleTerms.FOREIGN)
        || known
            .path("rates")
            .valueStream()
            .anyMatch(rate -> rate.path("currency").asString().equals(SampleTerms.FOREIGN));
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
