package shelf.pricing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shelf.http.Answer;
import shelf.http.DecimalRange;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.table.Expression;
import shelf.table.Table;
import shelf.terms.Market;
import shelf.terms.OverrideItem;
import shelf.terms.RateOverride;

/** Rates set by hand: the last word of whoever may say it. */
final class OverrideEditing {

  private static final String CURRENCY = "currency";
  private static final Pattern CODE = Pattern.compile("^[A-Z]{3}$");
  private static final DecimalRange RATES = DecimalRange.positive(1_000_000_000, 12);

  private final Table table;
  private final Market market;
  private final Clock clock;

  OverrideEditing(Table table, Market market, Clock clock) {
    this.table = table;
    this.market = market;
    this.clock = clock;
  }

  /** An override as the API shows it. */
  record View(
      String currency,
      BigDecimal rate,
      Optional<String> validTo,
      String source,
      String effectiveDate) {

    static View of(RateOverride override, Market market) {
      var rate = override.asRate(market);
      return new View(
          rate.currency(),
          rate.rate(),
          override.validTo().map(Instant::toString),
          rate.source(),
          rate.effectiveDate().toString());
    }
  }

  Answer set(Request request) {
    var inputs = Inputs.of(request);
    var currency = currency(inputs);
    var body = inputs.body().object();
    var rate = body.decimal("rate", RATES);
    var validTo = body.maybeTime("valid_to");
    inputs.check();
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var override = new RateOverride(currency, rate, now, validTo);
    table.put(OverrideItem.toItem(override, market));
    return Answer.ok(View.of(override, market));
  }

  Answer delete(Request request) {
    var inputs = Inputs.of(request);
    var currency = currency(inputs);
    inputs.check();
    var key = OverrideItem.key(currency, market);
    if (!table.transaction().delete(table, key, Expression.present()).commit().isEmpty()) {
      throw Problem.notFound("Override not found");
    }
    return Answer.empty(204);
  }

  private String currency(Inputs inputs) {
    var currency = inputs.pathText(CURRENCY, CODE);
    if (currency.equals(market.baseCurrency())) {
      var msg = "Input should not be the base currency, which is always 1";
      inputs.faults().add("base_currency", List.of("path", CURRENCY), msg, currency);
    }
    return currency;
  }
}
