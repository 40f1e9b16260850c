package shelf.fxsync.fixing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shelf.fxsync.source.Feed;
import shelf.fxsync.source.Source;
import shelf.fxsync.source.UnusableFeedException;
import shelf.terms.FixedRate;
import shelf.terms.Fixing;

/**
 * Whether a feed may be believed: a wrong rate is worse than an old one, so a feed with anything
 * odd in it is refused as a whole.
 *
 * @param today in the market's zone
 * @param acceptedJumps currencies whose new rate a person has looked at
 */
record Belief(LocalDate today, Set<String> acceptedJumps) {

  /** An older rate is that of a currency that had vanished, and tells nothing about today's. */
  private static final int COMPARABLE_DAYS = 14;

  private static final BigDecimal LARGEST_MOVE = new BigDecimal("0.20");
  private static final int MOST_NAMED = 3;

  /** What is wrong with the feed in itself, if anything is. */
  void check(Source source, Feed feed) {
    int found = feed.quotes().size();
    if (found < source.leastCurrencies()) {
      var least = source.leastCurrencies();
      throw new UnusableFeedException("has " + found + " currencies, fewer than " + least);
    }
    if (feed.effectiveDate().isAfter(today.plusDays(source.mostDaysAhead()))) {
      throw new UnusableFeedException("is dated " + feed.effectiveDate() + ", too far ahead");
    }
  }

  /** What is wrong with the rates after those that were in force. */
  void check(List<FixedRate> rates, Fixing before) {
    var jumps =
        rates.stream()
            .flatMap(rate -> Jump.of(rate, before).stream())
            .filter(this::counts)
            .toList();
    if (!jumps.isEmpty()) {
      throw new UnusableFeedException(told(jumps));
    }
  }

  private boolean counts(Jump jump) {
    return jump.isTooLarge() && !acceptedJumps.contains(jump.currency());
  }

  private static String told(List<Jump> jumps) {
    var named = jumps.stream().limit(MOST_NAMED).map(Jump::toString);
    var more = jumps.size() > MOST_NAMED ? " and " + (jumps.size() - MOST_NAMED) + " more" : "";
    var codes = jumps.stream().map(Jump::currency).collect(Collectors.joining(","));
    return "moves rates by more than 20 %: "
        + named.collect(Collectors.joining(", "))
        + more
        + "; if they are right, accept_jumps="
        + codes
        + " takes them";
  }

  /** From one rate to the next. */
  private record Jump(String currency, BigDecimal from, BigDecimal to) {

    static Optional<Jump> of(FixedRate rate, Fixing before) {
      var oldest = before.day().minusDays(COMPARABLE_DAYS);
      var next = rate.rate();
      return before
          .of(next.currency())
          .map(FixedRate::rate)
          .filter(old -> !old.effectiveDate().isBefore(oldest))
          .map(old -> new Jump(next.currency(), old.rate(), next.rate()));
    }

    boolean isTooLarge() {
      return to.subtract(from).abs().compareTo(from.multiply(LARGEST_MOVE)) > 0;
    }

    @Override
    public String toString() {
      return currency + " from " + from.toPlainString() + " to " + to.toPlainString();
    }
  }
}
