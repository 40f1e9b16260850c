package shelf.fxsync.fixing;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shelf.terms.FixedRate;
import shelf.terms.Fixing;
import shelf.terms.Rate;

/**
 * The table that holds after a feed: its rates in place of the older ones, and the older ones of
 * what it lacks. On one day a source does not displace one that is preferred to it.
 *
 * @param preference the sources' names, the preferred one first
 */
record Merge(List<String> preference) {

  /** In the order of the currencies. */
  List<FixedRate> of(Fixing before, List<FixedRate> rates) {
    var merged = new TreeMap<String, FixedRate>();
    before.rates().forEach(old -> merged.put(old.rate().currency(), old));
    rates.forEach(rate -> merged.merge(rate.rate().currency(), rate, this::preferred));
    return List.copyOf(merged.values());
  }

  private FixedRate preferred(FixedRate old, FixedRate rate) {
    boolean sameDay = old.rate().effectiveDate().equals(rate.rate().effectiveDate());
    return sameDay && rank(old) < rank(rate) ? old : rate;
  }

  /** A source that is no longer asked comes last. */
  private int rank(FixedRate rate) {
    int place = preference.indexOf(rate.rate().source());
    return place < 0 ? preference.size() : place;
  }

  /** The currencies that the source had in its last table and has not in this one. */
  static List<String> missing(Fixing before, List<FixedRate> rates, String source) {
    var there = rates.stream().map(rate -> rate.rate().currency()).collect(Collectors.toSet());
    var itsOwn =
        before.rates().stream()
            .map(FixedRate::rate)
            .filter(rate -> rate.source().equals(source))
            .toList();
    var last = itsOwn.stream().map(Rate::effectiveDate).max(Comparator.naturalOrder());
    return itsOwn.stream()
        .filter(rate -> last.filter(rate.effectiveDate()::equals).isPresent())
        .map(Rate::currency)
        .filter(currency -> !there.contains(currency))
        .toList();
  }
}
