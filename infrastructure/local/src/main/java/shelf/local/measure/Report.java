package shelf.local.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, row by row. */
final class Report {

  private final List<String> lines = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  void row(String request, Cost cost) {
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %s | %s | %s | %.1f |",
            request,
            plain(cost.calls()),
            plain(cost.readUnits()),
            plain(cost.writeUnits()),
            cost.millis()));
  }

  /** A sentence below the table. */
  void remark(String format, Object... figures) {
    remarks.add(String.format(Locale.ROOT, format, figures));
  }

  /**
   * @param things that there are so many of, in the plural
   */
  String markdown(int rows, String things) {
    var text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "### %,d %s%n%n", rows, things));
    text.append("| request | calls | read units | write units | ms |\n|---|---|---|---|---|\n");
    lines.forEach(line -> text.append(line).append('\n'));
    text.append('\n');
    remarks.forEach(remark -> text.append("* ").append(remark).append('\n'));
    return text.toString();
  }

  private static String plain(double figure) {
    return figure == Math.rint(figure)
        ? String.valueOf((long) figure)
        : String.format(Locale.ROOT, "%.1f", figure);
  }
}
