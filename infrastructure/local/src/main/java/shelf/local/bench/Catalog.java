package shelf.local.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import shelf.local.EmbeddedAws;
import shelf.local.Options;
import shelf.local.sample.SampleLoader;
import shelf.local.sample.SampleProject;

/** An embedded AWS with as much of the sample catalog as some functions need. */
final class Catalog {

  private static final Duration INDEXED = Duration.ofMinutes(5);

  private Catalog() {}

  /**
   * Starts it and loads.
   *
   * @param progress takes a line or so for each part
   */
  static EmbeddedAws start(Path home, Set<Sample> samples, PrintWriter progress)
      throws InterruptedException {
    // Those that are needed start when they are; an id that is none's keeps the others waiting.
    var aws = EmbeddedAws.start(Options.inMemory(home).starting("none"));
    try {
      load(aws, home, samples, progress);
      return aws;
    } catch (RuntimeException | InterruptedException e) {
      aws.close();
      throw e;
    }
  }

  private static void load(EmbeddedAws aws, Path home, Set<Sample> samples, PrintWriter progress)
      throws InterruptedException {
    var loader = new SampleLoader(aws.url(), () -> aws.token("catalog.admin"), progress);
    for (var sample : EnumSet.allOf(Sample.class)) {
      if (samples.contains(sample)) {
        load(loader, sample, aws, home);
      }
    }
    progress.flush();
    aws.awaitStreams(INDEXED);
  }

  private static void load(SampleLoader loader, Sample sample, EmbeddedAws aws, Path home) {
    if (sample == Sample.PROJECT) {
      aws.sampleCommunity()
          .map(community -> new SampleProject(community.name(), community.id(), community.token()))
          .ifPresent(loader::loadProject);
    } else {
      loader.load(home.resolve("infrastructure/sample").resolve(sample.file()));
    }
  }
}
