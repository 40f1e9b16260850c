package shelf.local.sample;

import java.io.PrintWriter;

/**
 * Says how far a load is: on a terminal a bar that is rewritten in place, and everywhere a line for
 * each stage that is through and for each thing that was rejected.
 */
final class Progress {
  private static final int WIDTH = 79;
  private static final int BAR = 24;

  private final PrintWriter out;
  private final boolean terminal;
  private boolean barIsShown;

  Progress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void show(String catalog, Tally tally) {
    if (terminal) {
      out.print("\r" + padded(bar(catalog, tally)));
      out.flush();
      barIsShown = true;
    }
  }

  private static String bar(String catalog, Tally tally) {
    long rows = Math.max(1, tally.rows());
    int filled = (int) (BAR * tally.through() / rows);
    return "%s: %-10s [%s%s] %d of %d"
        .formatted(
            catalog,
            tally.things(),
            "#".repeat(filled),
            "-".repeat(BAR - filled),
            tally.through(),
            tally.rows());
  }

  void reject(Rejection rejection) {
    line("line " + rejection.line() + ": " + rejection.reason());
  }

  void say(String sentence) {
    line(sentence);
  }

  void end(String catalog, Tally tally) {
    line(catalog + ": " + tally.report());
  }

  /** Ends a bar that a failure left behind, so that what follows starts on its own line. */
  void leave() {
    if (barIsShown) {
      out.println();
      barIsShown = false;
    }
    out.flush();
  }

  private void line(String text) {
    out.println(barIsShown ? "\r" + padded(text) : text);
    out.flush();
    barIsShown = false;
  }

  /** Covers what the line before left. */
  private static String padded(String text) {
    return text + " ".repeat(Math.max(0, WIDTH - text.length()));
  }
}
