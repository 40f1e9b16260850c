package shelf.local.sample;

import java.io.PrintWriter;

/** Says how far a load is: one line rewritten in place on a terminal, plain lines elsewhere. */
final class Progress {
  private final PrintWriter out;
  private final boolean terminal;

  Progress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void show(String file, Tally tally) {
    out.print(terminal ? "\r" : "");
    out.print("Loading " + file + ": " + tally.done() + " of " + tally.total() + " brands");
    out.print(terminal && tally.done() < tally.total() ? "" : System.lineSeparator());
    out.flush();
  }

  /** Ends a line that a failure left half way, so that what follows starts on its own. */
  void leave(Tally tally) {
    if (terminal && tally.done() > 0 && tally.done() < tally.total()) {
      out.println();
    }
    out.flush();
  }

  void finish(Tally tally) {
    tally.rejected().forEach(out::println);
    var report = tally.report();
    out.println(
        report.created()
            + " created, "
            + report.existing()
            + " already there, "
            + report.rejected()
            + " rejected");
    out.flush();
  }
}
