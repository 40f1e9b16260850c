package shelf.fxsync;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.table.Unavailable;
import shelf.telemetry.Meter;
import shelf.telemetry.Metrics;
import shelf.telemetry.Metrics.Metric;

/** What a schedule starts, and the line that tells of it, also of what did not end well. */
final class ScheduledRun {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduledRun.class);

  /** Three sources may take 30 s each. */
  private static final Duration TIME = Duration.ofSeconds(90);

  private final Sync sync;
  private final Meter meter;
  private final Clock clock;

  ScheduledRun(Sync sync, Meter meter, Clock clock) {
    this.sync = sync;
    this.meter = meter;
    this.clock = clock;
  }

  Outcome run() {
    return sync.run(TIME, Set.of());
  }

  /**
   * One JSON line, which CloudWatch also reads as metrics.
   *
   * @param outcome empty if the store failed before there was one
   */
  Map<String, Object> line(String function, Optional<Outcome> outcome) {
    var figures = figures(outcome);
    var metrics = figures.keySet().stream().map(name -> new Metric(name, "Count")).toList();
    var line = new LinkedHashMap<String, Object>();
    line.put(Metrics.MEMBER, Metrics.directive(clock.instant(), "function", metrics));
    line.put("function", function);
    line.putAll(figures);
    line.put("failures", outcome.map(Outcome::failures).orElse(List.of()));
    outcome.flatMap(Refreshed::of).ifPresent(rates -> line.put("refreshed", rates));
    line.put("cost", meter.cost());
    return line;
  }

  /** Without rates there is no age: a metric that is missing is as bad as a large one. */
  private Map<String, Object> figures(Optional<Outcome> outcome) {
    var figures = new LinkedHashMap<String, Object>();
    age().ifPresent(days -> figures.put("rate_age_days", days));
    var refreshed = outcome.flatMap(Refreshed::of);
    figures.put("rates_stored", refreshed.map(Refreshed::stored).orElse(0));
    outcome.ifPresent(ended -> figures.put("sources_failed", ended.failures().size()));
    return figures;
  }

  private Optional<Long> age() {
    try {
      return sync.ageInDays();
    } catch (Unavailable e) {
      // What was stored is stored: a run does not fail by what is told of it.
      LOG.warn("The age of the rates cannot be read", e);
      return Optional.empty();
    }
  }
}
