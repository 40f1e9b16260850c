package shelf.local.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import shelf.local.EmbeddedAws;
import shelf.local.failure.StartException;
import shelf.local.runtime.FunctionImage;
import shelf.local.runtime.Launch;
import shelf.local.runtime.RuntimeClient;

/** Cold starts of the functions of one embedded AWS. */
final class ColdBench {

  private final EmbeddedAws aws;
  private final Path home;
  private final Path scratch;
  private final int warm;
  private final RuntimeClient client;

  /**
   * @param scratch for images
   * @param warm calls of each process after the first one
   */
  ColdBench(EmbeddedAws aws, Path home, Path scratch, int warm) {
    this.aws = aws;
    this.home = home;
    this.scratch = scratch;
    this.warm = warm;
    this.client = RuntimeClient.in(home);
  }

  /** One way to start a function. */
  record Variant(String packaging, long bytes, Launch launch) {

    String function() {
      return launch.deployment().name();
    }
  }

  /**
   * The id of a function in the template.
   *
   * @throws StartException if there is none of this name
   */
  static String id(EmbeddedAws aws, String name) {
    return aws.lambda()
        .functionId(name)
        .orElseThrow(() -> new StartException("Function not found: " + name + "."));
  }

  Variant zip(String id, Launch.Start start) {
    var deployment = aws.lambda().deployment(id);
    var launch = Launch.ofZip(deployment, client).with(start);
    return new Variant("zip", Scratch.size(deployment.zip()), launch);
  }

  /** As a zip, as an image, and as an image with a cache, which is made here. */
  List<Variant> packagings(String id) throws InterruptedException {
    var deployment = aws.lambda().deployment(id);
    var name = deployment.name();
    var image = FunctionImage.assemble(scratch.resolve(name), deployment, client);
    long jars = Scratch.size(image.deployment().code());
    Training.run(image, Probe.of(name).events(home), log(name));
    long cache = Scratch.size(image.cache());
    return List.of(
        zip(id, Launch.Start.ON_DEMAND),
        new Variant("image", jars, image.plain()),
        new Variant("image + cache", jars + cache, image.trained()));
  }

  /** Takes turns, so that what else happens on the machine does not favour one of them. */
  List<Row> measure(List<Variant> variants, int runs) {
    var starts = new LinkedHashMap<Variant, List<ColdStart>>();
    for (int run = 0; run < runs; run++) {
      for (var variant : variants) {
        starts.computeIfAbsent(variant, each -> new ArrayList<>()).add(measure(variant));
      }
    }
    return starts.entrySet().stream()
        .map(each -> row(each.getKey(), new Figures(each.getValue())))
        .toList();
  }

  private ColdStart measure(Variant variant) {
    var probe = Probe.of(variant.function());
    var question = new ColdStart.Question(probe, probe.event(home), warm);
    return ColdStart.measure(variant.launch(), question, log(variant.function()));
  }

  private static Row row(Variant variant, Figures figures) {
    return new Row(variant.function(), variant.packaging(), variant.bytes(), figures);
  }

  private Path log(String name) {
    return scratch.resolve(name + ".log");
  }
}
