package shelf.fxsync;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shelf.telemetry.Meter;

/** What a schedule starts, and the line that tells of it. */
final class ScheduledRun {

  /** Three sources may take 30 s each. */
  private static final Duration TIME = Duration.ofSeconds(90);

  private static final List<Map<String, String>> METRICS =
      List.of(
          Map.of("Name", "rate_age_days", "Unit", "Count"),
          Map.of("Name", "rates_stored", "Unit", "Count"),
          Map.of("Name", "sources_failed", "Unit", "Count"));

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

  /** One JSON line, which CloudWatch also reads as metrics (embedded metric format). */
  Map<String, Object> line(Outcome outcome, String function) {
    var line = new LinkedHashMap<String, Object>();
    line.put("_aws", metrics());
    line.put("function", function);
    // Without a table there is no age: the metric is missing, which the alarm takes for the worst.
    sync.ageInDays().ifPresent(days -> line.put("rate_age_days", days));
    var refreshed = Refreshed.of(outcome);
    line.put("rates_stored", refreshed.map(Refreshed::stored).orElse(0));
    line.put("sources_failed", outcome.failures().size());
    line.put("failures", outcome.failures());
    refreshed.ifPresent(rates -> line.put("refreshed", rates));
    line.put("cost", meter.cost());
    return line;
  }

  private Map<String, Object> metrics() {
    var directive =
        Map.of(
            "Namespace", "Shelf", "Dimensions", List.of(List.of("function")), "Metrics", METRICS);
    return Map.of("Timestamp", clock.millis(), "CloudWatchMetrics", List.of(directive));
  }
}
