package shelf.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Makes metrics of a log line: CloudWatch reads those members of it that a directive names
 * (embedded metric format), and nobody calls CloudWatch for it.
 */
public final class Metrics {

  /** The member of the line that the directive must be. */
  public static final String MEMBER = "_aws";

  private static final String NAMESPACE = "Shelf";

  private Metrics() {}

  /**
   * A number in the line.
   *
   * @param name of the member, which must be there
   * @param unit as CloudWatch has it, {@code Count}
   */
  public record Metric(String name, String unit) {

    private Map<String, String> json() {
      return Map.of("Name", name, "Unit", unit);
    }
  }

  /**
   * @param dimension the member by whose text the metrics are told apart
   */
  public static Map<String, Object> directive(
      Instant time, String dimension, List<Metric> metrics) {
    var directive =
        Map.of(
            "Namespace",
            NAMESPACE,
            "Dimensions",
            List.of(List.of(dimension)),
            "Metrics",
            metrics.stream().map(Metric::json).toList());
    return Map.of("Timestamp", time.toEpochMilli(), "CloudWatchMetrics", List.of(directive));
  }
}
