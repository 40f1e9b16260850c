package shelf.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs the stages of one load, and tells when each is through. */
final class Stages {
  private final Means means;
  private final List<Tally> tallies = new ArrayList<>();

  Stages(Means means) {
    this.means = means;
  }

  /**
   * @param things in the plural, for people
   */
  <T> T stage(String things, long rows, Function<Tally, T> work) {
    var tally = new Tally(things, rows);
    tallies.add(tally);
    var made = work.apply(tally);
    means.progress().end(means.catalog(), tally);
    return made;
  }

  Tally run(String things, long rows, Consumer<Tally> work) {
    return stage(
        things,
        rows,
        tally -> {
          work.accept(tally);
          return tally;
        });
  }

  /** Runs what has the stages; the screen is left in order whatever comes of it. */
  LoadReport all(Runnable load) {
    try {
      load.run();
    } finally {
      means.progress().leave();
    }
    return new LoadReport(tallies.stream().map(Tally::report).toList());
  }
}
