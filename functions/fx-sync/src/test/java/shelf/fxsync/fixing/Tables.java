package shelf.fxsync.fixing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shelf.fxsync.source.Feed;
import shelf.fxsync.source.Quote;
import shelf.terms.FixedRate;
import shelf.terms.Fixing;
import shelf.terms.Rate;

/** Feeds and fixings to try things on. */
final class Tables {

  static final LocalDate DAY = LocalDate.of(2026, 4, 25);

  private Tables() {}

  static Quote quote(String value, String nominal) {
    return new Quote(new BigDecimal(value), new BigDecimal(nominal), Optional.empty());
  }

  static Feed feed(String base, Map<String, Quote> quotes) {
    return new Feed(base, DAY, new TreeMap<>(quotes));
  }

  static FixedRate rate(String currency, String rate, String source, LocalDate day) {
    var published = new FixedRate.Published(new BigDecimal(rate), BigDecimal.ONE, Optional.empty());
    return new FixedRate(new Rate(currency, new BigDecimal(rate), source, day), published);
  }

  static FixedRate cbr(String currency, String rate, LocalDate day) {
    return rate(currency, rate, "CBR", day);
  }

  static Fixing fixing(LocalDate day, FixedRate... rates) {
    return new Fixing(day, List.of(rates), Instant.EPOCH, 1);
  }

  /** The rates by currency, as they are stored. */
  static Map<String, String> texts(List<FixedRate> rates) {
    return rates.stream()
        .collect(Collectors.toMap(r -> r.rate().currency(), r -> r.rate().rate().toString()));
  }
}
