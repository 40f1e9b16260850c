package shelf.parts.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import shelf.terms.Rate;
import shelf.terms.Terms;

/**
 * How a price becomes one of the base currency.
 *
 * @param rate base currency per 1 of the price's
 * @param source who says so; {@code base} for the base currency itself
 * @param date first day of the rate; empty for the base currency
 */
record Conversion(BigDecimal rate, String source, Optional<LocalDate> date) {

  private static final Conversion NONE_NEEDED =
      new Conversion(BigDecimal.ONE, "base", Optional.empty());

  /** Empty if there is no rate: a missing rate is never 1. */
  static Optional<Conversion> from(String currency, Terms terms) {
    return currency.equals(terms.baseCurrency())
        ? Optional.of(NONE_NEEDED)
        : Optional.ofNullable(terms.rates().get(currency)).map(Conversion::by);
  }

  private static Conversion by(Rate rate) {
    return new Conversion(rate.rate(), rate.source(), Optional.of(rate.effectiveDate()));
  }

  Cost cost(BigDecimal price) {
    return Cost.of(price.multiply(rate));
  }
}
