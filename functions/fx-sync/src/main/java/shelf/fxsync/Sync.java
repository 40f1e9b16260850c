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
    for (int asked = 0; asked < sources.size(); asked++) {
      var source = sources.get(asked);
      try {
        var stored = take(source, patience.share(sources.size() - asked), acceptedJumps);
        var success = new Outcome.Success(source.name(), stored);
        return new Outcome(Optional.of(success), failures);
      } catch (UnusableFeedException e) {
        failures.add(told(source, e));
      }
    }
    return new Outcome(Optional.empty(), failures);
  }

  /** Today's table before tomorrow's, so that each is compared with the one before it. */
  private Stored take(Source source, Patience patience, Set<String> acceptedJumps) {
    var newest = fetch.get(source, source.path(), patience);
    fixings.skippedBy(newest).ifPresent(day -> takeSkipped(source, day, patience, acceptedJumps));
    return fixings.store(source, newest, acceptedJumps);
  }

  /** A bank that cannot tell what holds today may still be right about tomorrow. */
  private void takeSkipped(
      Source source, LocalDate day, Patience patience, Set<String> acceptedJumps) {
    var path = source.path(day);
    if (path.isEmpty()) {
      return;
    }
    try {
      var feed = fetch.get(source, path.get(), patience);
      if (!feed.effectiveDate().isAfter(day)) {
        fixings.store(source, feed, acceptedJumps);
      }
    } catch (UnusableFeedException e) {
      told(source, e);
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
