package shelf.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shelf.local.runtime.FunctionImage;
import shelf.local.runtime.RuntimeClient;

/** {@code ./shelf bench aot}: what a container image of a function holds, cache included. */
@Command(
    name = "aot",
    description = {
      "Lays out what an image of a function holds, lets it answer its event files, and keeps",
      "the AOT cache the JVM makes of that. infrastructure/container/Dockerfile calls it."
    },
    mixinStandardHelpOptions = true)
final class AotCommand implements Callable<Integer> {

  private static final double MEGABYTE = 1e6;

  @Parameters(paramLabel = "FUNCTION", description = "As brands.")
  private String function;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "DIR",
      description = "Where it lies in the image: a cache is of use to this path alone.")
  private Path directory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("shelf.home", "")).toAbsolutePath();
    var probe = Probe.of(function);
    var log = Files.createTempFile("shelf-training-", ".log");
    try (var aws = Catalog.start(home, probe.needs(), spec.commandLine().getErr())) {
      var deployment = aws.lambda().deployment(ColdBench.id(aws, function));
      var root = directory.toAbsolutePath().normalize();
      var image = FunctionImage.assemble(root, deployment, RuntimeClient.in(home));
      Training.run(image, probe.events(home), log);
      image.writeArguments();
      report(image);
    }
    Files.delete(log);
    return 0;
  }

  private void report(FunctionImage image) {
    long cache = Scratch.size(image.cache());
    long all = Scratch.size(image.deployment().code());
    var out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s: %.1f MB, of which the cache %.1f MB%n",
        function,
        all / MEGABYTE,
        cache / MEGABYTE);
    out.flush();
  }
}
