package shelf.images.sweep;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import shelf.images.bucket.Bucket;
import shelf.images.gallery.Gallery;
import shelf.telemetry.Cost;
import shelf.telemetry.Metrics;
import shelf.telemetry.Metrics.Metric;

/** One run of the sweep over all that has images. */
public final class Sweeping {

  private static final List<Metric> METRICS =
      List.of(
          new Metric("orphan_objects", "Count"),
          new Metric("rows_without_object", "Count"),
          new Metric("late_removals", "Count"));

  private final List<Gallery> galleries;
  private final Bucket bucket;
  private final Tally tally = new Tally();
  private final Clock clock;

  public Sweeping(List<Gallery> galleries, Bucket bucket, Clock clock) {
    this.galleries = List.copyOf(galleries);
    this.bucket = bucket;
    this.clock = clock;
  }

  /**
   * @param goesOn whether there is time for another page
   * @return whether it came to the end; if not, the next run goes on from there
   */
  public boolean run(BooleanSupplier goesOn) {
    return galleries.stream()
        .allMatch(gallery -> new Sweep(gallery, bucket, tally, clock).run(goesOn));
  }

  /** One JSON line, which CloudWatch also reads as metrics. */
  public Map<String, Object> line(String function, Cost cost) {
    var figures = tally.figures();
    var line = new LinkedHashMap<String, Object>();
    line.put(Metrics.MEMBER, Metrics.directive(clock.instant(), "function", METRICS));
    line.put("function", function);
    line.put("orphan_objects", figures.orphanObjects());
    line.put("rows_without_object", figures.rowsWithoutObject());
    line.put("late_removals", figures.lateRemovals());
    line.put("cost", cost);
    return line;
  }

  /** What was found. */
  public Object figures() {
    return tally.figures();
  }
}
