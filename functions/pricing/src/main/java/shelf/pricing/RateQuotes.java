package shelf.pricing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import shelf.http.Answer;
import shelf.http.Inputs;
import shelf.http.Request;
import shelf.terms.Market;
import shelf.terms.Rate;
import shelf.terms.RateOverride;
import shelf.terms.Rates;
import shelf.terms.TermsTable;

/** The rates of a day. */
final class RateQuotes {

  private final TermsTable terms;
  private final Market market;
  private final Clock clock;

  RateQuotes(TermsTable terms, Market market, Clock clock) {
    this.terms = terms;
    this.market = market;
    this.clock = clock;
  }

  /** What {@code GET /api/fx/rates} answers; dates as {@code 2026-03-01}. */
  record View(String base, String asOf, List<Row> rates) {}

  /** What one unit of a currency costs. */
  record Row(String currency, BigDecimal rate, String source, String effectiveDate, boolean stale) {

    static Row of(Rate rate, LocalDate asOf) {
      boolean stale =
          !rate.source().equals(RateOverride.SOURCE) && Rate.isStale(rate.effectiveDate(), asOf);
      var effective = rate.effectiveDate().toString();
      return new Row(rate.currency(), rate.rate(), rate.source(), effective, stale);
    }
  }

  Answer show(Request request) {
    var inputs = Inputs.of(request);
    var date = inputs.date("date");
    inputs.check();
    var asOf = date.orElse(market.day(clock.instant()));
    var rates = rates(asOf).byCurrency().values();
    var rows = rates.stream().map(rate -> Row.of(rate, asOf)).toList();
    return Answer.ok(new View(market.baseCurrency(), asOf.toString(), rows));
  }

  /** What is set by hand has no history: the past is as the sources had it. */
  private Rates rates(LocalDate asOf) {
    var now = clock.instant();
    return asOf.isBefore(market.day(now)) ? terms.fixed(asOf) : terms.inForce(asOf, now);
  }
}
