package shelf.local.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import shelf.local.EmbeddedAws;
import shelf.local.sample.SampleLoader;
import shelf.local.sample.SampleProject;

/**
 * The sample catalog of the checkout, for a Shelf that has none.
 *
 * @param data where what is under way is marked, so that the next start finishes what was cut off;
 *     none if the data does not survive either
 */
record SampleCatalog(Home home, EmbeddedAws aws, Optional<Path> data, PrintWriter out) {

  private static final Duration STEP = Duration.ofSeconds(1);
  private static final int MOST_STEPS = 600;

  /**
   * Whoever is told that Shelf is ready may search for the first part or product at once.
   *
   * @return whether there are pictures to load
   */
  boolean load() throws InterruptedException {
    var underWay = data.map(Mark::sampleUnderWay);
    var pictures = data.map(Mark::picturesUnderWay);
    var loader = loader();
    boolean needed = loader.isEmpty() || isSet(underWay);
    if (needed) {
      underWay.ifPresent(Mark::set);
      loader.load(home.sampleBrands());
      loader.load(home.sampleParts());
      loader.load(home.sampleCategories());
      loader.load(home.sampleProducts());
      loader.load(home.sampleCars());
      project().ifPresent(loader::loadProject);
      awaitIndex();
      pictures.ifPresent(Mark::set);
      underWay.ifPresent(Mark::clear);
    }
    out.flush();
    return needed || isSet(pictures);
  }

  /** Only of the stand-in: at VK its community is somebody's. */
  private Optional<SampleProject> project() {
    return aws.sampleCommunity()
        .map(community -> new SampleProject(community.name(), community.id(), community.token()));
  }

  /**
   * Takes minutes, so nobody should have to wait for it: everything works without.
   *
   * @throws shelf.local.sample.LoadException when the API fails for good
   */
  void loadPictures() {
    var loader = loader();
    loader.loadPictures(home.sampleProducts());
    loader.loadPictures(home.sampleCars());
    data.map(Mark::picturesUnderWay).ifPresent(Mark::clear);
  }

  private SampleLoader loader() {
    return new SampleLoader(aws.url(), () -> aws.token("catalog.admin"), out).withoutRates();
  }

  private static boolean isSet(Optional<Mark> mark) {
    return mark.filter(Mark::isSet).isPresent();
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
