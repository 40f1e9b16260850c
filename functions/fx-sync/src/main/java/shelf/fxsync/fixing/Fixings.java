package shelf.fxsync.fixing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shelf.fxsync.fixing.FixingTable.Day;
import shelf.fxsync.source.Feed;
import shelf.fxsync.source.Source;
import shelf.fxsync.source.UnusableFeedException;
import shelf.table.Rivals;
import shelf.table.Table;
import shelf.terms.FixedRate;
import shelf.terms.Fixing;
import shelf.terms.Market;
import shelf.terms.Rate;

/** Takes feeds in: believes them or not, and writes what is new. */
public final class Fixings {

  /** Three times as many as a source may have. */
  private static final int MOST_CARRIED = 3 * Feed.MOST_CURRENCIES;

  private final FixingTable table;
  private final Market market;
  private final Clock clock;
  private final Merge merge;

  /**
   * @param preference the sources' names, the preferred one first
   */
  public Fixings(Table pricing, Market market, Clock clock, List<String> preference) {
    this.table = new FixingTable(pricing, market);
    this.market = market;
    this.clock = clock;
    this.merge = new Merge(preference);
  }

  /**
   * Stores what is new in a feed. Any number may do so at once: a table is written only as long as
   * it is the one that was looked at, else it is looked at again.
   *
   * @param acceptedJumps currencies that may move by any amount
   * @throws UnusableFeedException if the feed is not to be believed; nothing is changed then
   */
  public Stored store(Source source, Feed feed, Set<String> acceptedJumps) {
    var belief = new Belief(market.day(clock.instant()), acceptedJumps);
    belief.check(source, feed);
    var rates = Crosses.of(source.name(), feed, market.baseCurrency());
    return Rivals.outlast(() -> round(new Round(source, feed, rates), belief));
  }

  private record Round(Source source, Feed feed, List<FixedRate> rates) {

    LocalDate day() {
      return feed.effectiveDate();
    }

    /** A day without a fixing of its own. */
    boolean repeats(Fixing before) {
      return source.repeatsItself() && rates.stream().allMatch(rate -> isIn(before, rate));
    }

    private static boolean isIn(Fixing before, FixedRate rate) {
      var there = before.of(rate.rate().currency()).map(FixedRate::rate);
      return there
          .filter(old -> old.source().equals(rate.rate().source()))
          .filter(old -> old.rate().equals(rate.rate().rate()))
          .isPresent();
    }
  }

  private Optional<Stored> round(Round round, Belief belief) {
    var held = Held.on(round.day(), table.lastTwo(round.day()));
    belief.check(round.rates(), held.table());
    if (round.repeats(held.table())) {
      return Optional.of(new Stored(held.table().day(), 0, round.rates().size(), List.of()));
    }
    var merged = merge.of(held.table(), round.rates());
    requireRoom(merged);
    boolean done = held.equalsOwn(merged) || table.write(day(round), merged, held.own());
    int written = (int) round.rates().stream().filter(held.misses(merged)).count();
    var missing = Merge.missing(held.table(), round.rates(), round.source().name());
    var stored = new Stored(round.day(), written, round.rates().size() - written, missing);
    return Optional.of(stored).filter(ignored -> done);
  }

  private Day day(Round round) {
    return new Day(round.day(), clock.instant());
  }

  /** What was carried along for ever would one day be too much for an item. */
  private static void requireRoom(List<FixedRate> merged) {
    if (merged.size() > MOST_CARRIED) {
      throw new UnusableFeedException("would make " + merged.size() + " currencies");
    }
  }

  /**
   * The day of whose table nothing is known where a feed is already that of a later one: today,
   * whose table came and went while nobody looked, or before anybody did.
   */
  public Optional<LocalDate> skippedBy(Feed newest) {
    var today = market.day(clock.instant());
    if (!newest.effectiveDate().isAfter(today)) {
      return Optional.empty();
    }
    boolean known = table.holdingOn(today).filter(held -> held.day().equals(today)).isPresent();
    return known ? Optional.empty() : Optional.of(today);
  }

  /** Whether the newest that a source has is old by now. */
  public boolean isStale(Stored stored) {
    return Rate.isStale(stored.effectiveDate(), market.day(clock.instant()));
  }

  /** Days since the rates that hold today began to; empty if there are none. */
  public Optional<Long> ageInDays() {
    var today = market.day(clock.instant());
    return table.holdingOn(today).map(fixing -> ChronoUnit.DAYS.between(fixing.day(), today));
  }
}
