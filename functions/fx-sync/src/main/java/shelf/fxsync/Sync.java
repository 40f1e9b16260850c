package shelf.fxsync;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.fxsync.fetch.Fetch;
import shelf.fxsync.fetch.Patience;
import shelf.fxsync.fixing.Fixings;
import shelf.fxsync.fixing.Stored;
import shelf.fxsync.source.Source;
import shelf.fxsync.source.UnusableFeedException;

/**
 * One run: asks the sources in their order until one of them gives rates that can be believed. What
 * the others gave instead is told and changes nothing.
 */
final class Sync {

  private static final Logger LOG = LoggerFactory.getLogger(Sync.class);

  private final List<Source> sources;
  private final Fetch fetch;
  private final Fixings fixings;
  private final Clock clock;

  Sync(List<Source> sources, Fetch fetch, Fixings fixings, Clock clock) {
    this.sources = sources;
    this.fetch = fetch;
    this.fixings = fixings;
    this.clock = clock;
  }

  /**
   * @param time for asking all of the sources together
   * @param acceptedJumps currencies that may move by any amount
   */
  Outcome run(Duration time, Set<String> acceptedJumps) {
    var patience = Patience.of(time, clock);
    var failures = new ArrayList<Outcome.Failure>();
    var old = Optional.<Outcome.Success>empty();
    for (int asked = 0; asked < sources.size(); asked++) {
      var source = sources.get(asked);
      try {
        var order = new Order(patience.share(sources.size() - asked), acceptedJumps, failures);
        var success = new Outcome.Success(source.name(), take(source, order));
        if (asked + 1 == sources.size() || !fixings.isStale(success.stored())) {
          return new Outcome(Optional.of(success), failures);
        }
        failures.add(stuck(success));
        old = old.or(() -> Optional.of(success));
      } catch (UnusableFeedException e) {
        failures.add(told(source, e));
      }
    }
    return new Outcome(old, failures);
  }

  /**
   * A source that shows the same table for days may be one that stopped: the next may know more.
   */
  private static Outcome.Failure stuck(Outcome.Success success) {
    var reason = "has nothing newer than " + success.stored().effectiveDate();
    LOG.warn("{} {}", success.source(), reason);
    return new Outcome.Failure(success.source(), reason);
  }

  /**
   * What a source is asked for.
   *
   * @param failures takes what goes wrong on the way
   */
  private record Order(
      Patience patience, Set<String> acceptedJumps, List<Outcome.Failure> failures) {}

  /** Today's table before tomorrow's, so that each is compared with the one before it. */
  private Stored take(Source source, Order order) {
    var newest = fetch.get(source, source.path(), order.patience());
    fixings.skippedBy(newest).ifPresent(day -> takeSkipped(source, day, order));
    return fixings.store(source, newest, order.acceptedJumps());
  }

  /** A bank that cannot tell what holds today may still be right about tomorrow. */
  private void takeSkipped(Source source, LocalDate day, Order order) {
    var path = source.path(day);
    if (path.isEmpty()) {
      return;
    }
    try {
      var feed = fetch.get(source, path.get(), order.patience());
      if (!feed.effectiveDate().isAfter(day)) {
        fixings.store(source, feed, order.acceptedJumps());
      }
    } catch (UnusableFeedException e) {
      order.failures().add(told(source, e));
    }
  }

  private static Outcome.Failure told(Source source, UnusableFeedException e) {
    // Not the cause's text: a parser quotes what it could not read.
    var cause = Optional.ofNullable(e.getCause()).map(Throwable::getClass).map(Class::getName);
    LOG.warn("{} {} ({})", source.name(), e.getMessage(), cause.orElse("no exception"));
    return new Outcome.Failure(source.name(), e.getMessage());
  }

  /** Days since the rates that hold today began to; empty if there are none. */
  Optional<Long> ageInDays() {
    return fixings.ageInDays();
  }
}
