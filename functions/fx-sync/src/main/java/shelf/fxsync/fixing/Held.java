package shelf.fxsync.fixing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import shelf.terms.FixedRate;
import shelf.terms.Fixing;

/**
 * What holds on a day before a feed is taken.
 *
 * @param own the table of that very day, if there is one
 * @param table the same, with what it lacks of the table before it: an earlier day's may have come
 *     late
 */
record Held(Optional<Fixing> own, Fixing table) {

  /**
   * @param last the last two tables that are not later, the later one first
   */
  static Held on(LocalDate day, List<Fixing> last) {
    var own = last.stream().findFirst().filter(fixing -> fixing.day().equals(day));
    var before = last.stream().filter(fixing -> fixing.day().isBefore(day)).findFirst();
    return new Held(
        own, own.map(mine -> completed(mine, before)).or(() -> before).orElse(none(day)));
  }

  private static Fixing none(LocalDate day) {
    return new Fixing(day, List.of(), Instant.EPOCH, 0);
  }

  private static Fixing completed(Fixing own, Optional<Fixing> before) {
    var rates = new ArrayList<>(own.rates());
    before.stream()
        .flatMap(fixing -> fixing.rates().stream())
        .filter(rate -> own.of(rate.rate().currency()).isEmpty())
        .forEach(rates::add);
    return new Fixing(own.day(), rates, own.fetchedAt(), own.revision());
  }

  /** Whether the day's table is this already. */
  boolean equalsOwn(List<FixedRate> merged) {
    return own.filter(mine -> mine.rates().equals(merged)).isPresent();
  }

  /** Rates that get into a table and are not in the day's own. */
  Predicate<FixedRate> misses(List<FixedRate> merged) {
    return rate ->
        merged.contains(rate) && own.filter(mine -> mine.rates().contains(rate)).isEmpty();
  }
}
