package shelf.parts.price;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import shelf.catalog.Offer;
import shelf.catalog.Part;
import shelf.terms.Terms;

/**
 * Prices parts under the terms of one moment. Make one for a request and ask it for every part: the
 * rules are sorted once. A quote and its explanation come from the same evaluation.
 */
public final class Pricing {

  private final Terms terms;
  private final Transport transport;
  private final Instant now;
  private final Assessor assessor;
  private final RuleBook rules;

  /**
   * @param transport added to lead times
   * @param now which rules are valid
   */
  public Pricing(Terms terms, Transport transport, Instant now) {
    this.terms = terms;
    this.transport = transport;
    this.now = now;
    this.assessor = new Assessor(terms);
    this.rules = new RuleBook(terms.rules(), now);
  }

  /** Empty if no offer of the part counts. */
  public Optional<Quote> quote(Part part) {
    return evaluate(part).sale().map(sale -> Quote.of(sale, terms.baseCurrency(), transport));
  }

  /** How {@link #quote} comes to its answer, or why it has none. */
  public Explanation explain(Part part) {
    return new Explainer(terms, rules, now).explain(part, evaluate(part));
  }

  /** Suppliers and warehouses of active offers that the terms do not know (yet, or any more). */
  public Stream<Offer.Source> unknownSources(Part part) {
    return part.offers().stream().filter(assessor::isAheadOfTerms).map(Offer::source);
  }

  private Evaluation evaluate(Part part) {
    var assessments = part.offers().stream().map(assessor::assess).toList();
    var sale = Evaluation.best(assessments).map(best -> sell(new Deal(part, best)));
    return new Evaluation(assessments, sale);
  }

  private Sale sell(Deal deal) {
    return new Sale(deal, rules.choose(deal));
  }
}
