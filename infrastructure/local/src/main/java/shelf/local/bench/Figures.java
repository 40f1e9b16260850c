package shelf.local.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Several cold starts as one: medians of what happens once, percentiles of what is repeated. */
record Figures(List<ColdStart> starts) {

  private static final int HALF = 50;
  private static final int NEARLY_ALL = 99;
  private static final double NANOS = 1e6;
  private static final double MEGABYTE = 1024.0 * 1024;

  /** Milliseconds, the median over the starts. */
  String median(Function<ColdStart, Duration> what) {
    return milliseconds(percentile(starts.stream().map(what), HALF));
  }

  String warmMedian() {
    return warm(HALF);
  }

  String warmNearlyAll() {
    return warm(NEARLY_ALL);
  }

  /** Megabytes, the largest of all starts. */
  String peak() {
    var most = starts.stream().map(ColdStart::peakBytes).max(Comparator.naturalOrder());
    return String.format(Locale.ROOT, "%.0f", most.orElseThrow() / MEGABYTE);
  }

  private String warm(int percent) {
    var all = starts.stream().flatMap(start -> start.warm().stream()).toList();
    return all.isEmpty() ? "" : fine(percentile(all.stream(), percent));
  }

  private static Duration percentile(Stream<Duration> values, int percent) {
    var sorted = values.sorted().toList();
    return sorted.get((sorted.size() - 1) * percent / 100);
  }

  private static String milliseconds(Duration time) {
    return String.format(Locale.ROOT, "%.0f", time.toNanos() / NANOS);
  }

  private static String fine(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / NANOS);
  }
}
