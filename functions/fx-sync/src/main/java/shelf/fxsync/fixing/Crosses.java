package shelf.fxsync.fixing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import shelf.fxsync.source.Feed;
import shelf.fxsync.source.Quote;
import shelf.fxsync.source.UnusableFeedException;
import shelf.terms.FixedRate;
import shelf.terms.Rate;

/**
 * The rates of a feed in the currency of the marketplace: through the feed's own currency where
 * that is another one, with one division and so one rounding.
 */
final class Crosses {

  /** More than any source publishes: what needs no rounding is exact. */
  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_UP);

  private final String source;
  private final Feed feed;
  private final Quote base;

  private Crosses(String source, Feed feed, Quote base) {
    this.source = source;
    this.feed = feed;
    this.base = base;
  }

  /**
   * In the order of the currencies; the base currency itself is not among them.
   *
   * @throws UnusableFeedException if the feed does not know the base currency
   */
  static List<FixedRate> of(String source, Feed feed, String baseCurrency) {
    var quotes = new TreeMap<>(feed.quotes());
    quotes.put(feed.base(), Quote.OWN);
    var base =
        Optional.ofNullable(quotes.remove(baseCurrency))
            .orElseThrow(() -> new UnusableFeedException("has no rate of " + baseCurrency));
    var crosses = new Crosses(source, feed, base);
    return quotes.entrySet().stream()
        .map(quote -> crosses.rate(quote.getKey(), quote.getValue()))
        .toList();
  }

  private FixedRate rate(String currency, Quote quote) {
    var cost = quote.value().multiply(base.nominal());
    var rate = cost.divide(quote.nominal().multiply(base.value()), DIGITS);
    return new FixedRate(
        new Rate(currency, plain(rate), source, feed.effectiveDate()),
        new FixedRate.Published(plain(quote.value()), plain(quote.nominal()), quote.name()));
  }

  /** Without zeros at the end, and equal to itself when read back: no {@code 1E+2}. */
  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
