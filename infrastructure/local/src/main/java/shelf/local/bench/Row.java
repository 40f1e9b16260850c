package shelf.local.bench;

import java.util.List;
import java.util.Locale;

/**
 * A row of the table.
 *
 * @param bytes what is uploaded
 */
record Row(String function, String packaging, long bytes, Figures figures) {

  static final String HEAD =
      Markdown.head(
          List.of(
              "function",
              "as",
              "MB",
              "init ms",
              "first answer ms",
              "init + first ms",
              "CPU ms",
              "warm p50 ms",
              "warm p99 ms",
              "peak MB"));

  static final String SNAP_START_HEAD =
      Markdown.head(
          List.of(
              "function",
              "as",
              "MB",
              "to the checkpoint ms",
              "after restore ms",
              "first answer ms",
              "restore + first ms",
              "CPU ms",
              "warm p50 ms",
              "warm p99 ms",
              "peak MB"));

  private static final double MEGABYTE = 1e6;

  String onDemand() {
    return Markdown.row(
        List.of(
            function,
            packaging,
            size(),
            figures.median(ColdStart::init),
            figures.median(ColdStart::first),
            figures.median(start -> start.init().plus(start.first())),
            figures.median(ColdStart::processor),
            figures.warmMedian(),
            figures.warmNearlyAll(),
            figures.peak()));
  }

  String snapStart() {
    return Markdown.row(
        List.of(
            function,
            packaging,
            size(),
            figures.median(ColdStart::init),
            figures.median(ColdStart::restore),
            figures.median(ColdStart::first),
            figures.median(start -> start.restore().plus(start.first())),
            figures.median(ColdStart::processor),
            figures.warmMedian(),
            figures.warmNearlyAll(),
            figures.peak()));
  }

  private String size() {
    return String.format(Locale.ROOT, "%.1f", bytes / MEGABYTE);
  }
}
