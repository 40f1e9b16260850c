package shelf.terms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A rate set by hand, which wins over every source while it is valid.
 *
 * @param rate base currency per 1 foreign, more than 0
 * @param setAt when it was set, whole seconds
 * @param validTo from then on the sources count again; empty for no end
 */
public record RateOverride(
    String currency, BigDecimal rate, Instant setAt, Optional<Instant> validTo) {

  /** What a rate names as its source if it was set by hand. */
  public static final String SOURCE = "override";

  boolean isValidAt(Instant moment) {
    return validTo.filter(end -> !moment.isBefore(end)).isEmpty();
  }

  /** Effective from the day on which it was set. */
  public Rate asRate(Market market) {
    return new Rate(currency, rate, SOURCE, market.day(setAt));
  }
}
