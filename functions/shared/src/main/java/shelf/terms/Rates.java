package shelf.terms;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rates that hold.
 *
 * @param byCurrency in the order of the currencies; never one of the base currency
 */
public record Rates(SortedMap<String, Rate> byCurrency) {

  /** As the sources fixed them. */
  static Rates of(List<Rate> fixed, Market market) {
    var rates = new TreeMap<String, Rate>();
    fixed.forEach(rate -> rates.put(rate.currency(), rate));
    rates.remove(market.baseCurrency());
    return new Rates(rates);
  }

  /** With what is set by hand and valid at this moment in place of what the sources say. */
  Rates overridden(List<RateOverride> overrides, Instant now, Market market) {
    var rates = new TreeMap<>(byCurrency);
    overrides.stream()
        .filter(override -> override.isValidAt(now))
        .forEach(override -> rates.put(override.currency(), override.asRate(market)));
    rates.remove(market.baseCurrency());
    return new Rates(rates);
  }
}
