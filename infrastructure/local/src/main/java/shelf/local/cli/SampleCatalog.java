package shelf.local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import shelf.local.EmbeddedAws;
import shelf.local.sample.SampleLoader;

/**
 * The sample catalog of the checkout, for a Shelf that has none.
 *
 * @param underWay survives if the load is cut off; none if the data does not survive either
 */
record SampleCatalog(Home home, EmbeddedAws aws, Optional<Mark> underWay, PrintWriter out) {

  private static final Duration STEP = Duration.ofSeconds(1);
  private static final int MOST_STEPS = 600;

  /** Whoever is told that Shelf is ready may search for the first part or product at once. */
  void load() throws InterruptedException {
    var loader = new SampleLoader(aws.url(), () -> aws.token("catalog.admin"), out).withoutRates();
    if (loader.isEmpty() || underWay.filter(Mark::isSet).isPresent()) {
      underWay.ifPresent(Mark::set);
      loader.load(home.sampleBrands());
      loader.load(home.sampleParts());
      loader.load(home.sampleCategories());
      loader.load(home.sampleProducts());
      loader.load(home.sampleCars());
      awaitIndex();
      underWay.ifPresent(Mark::clear);
    }
    out.flush();
  }

  private void awaitIndex() throws InterruptedException {
    boolean terminal = System.console() != null && System.console().isTerminal();
    boolean done = aws.awaitStreams(STEP);
    int seconds = 1;
    for (; !done && seconds < MOST_STEPS; seconds++) {
      out.print(terminal ? "\rindexing for search: " + seconds + " s" : "");
      out.flush();
      done = aws.awaitStreams(STEP);
    }
    out.print(terminal ? "\r" : "");
    out.println(
        done
            ? "indexed for search in " + seconds + " s"
            : "indexing for search goes on: what is missing will be found later");
  }
}
