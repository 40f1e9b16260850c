package shelf.local.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shelf.local.EmbeddedAws;
import shelf.local.runtime.Launch;

/** {@code ./shelf bench cold}: what a cold start costs, function by function. */
@Command(
    name = "cold",
    description = {
      "Starts functions from their zips as Lambda does, below the real runtime interface client,",
      "and prints what that takes as a Markdown table. Milliseconds are medians of the runs, CPU",
      "is what all processors spent until the first answer."
    },
    mixinStandardHelpOptions = true)
final class ColdCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "FUNCTION",
      description = "As brands. None named: all of them.")
  private List<String> functions = List.of();

  @Option(
      names = "--runs",
      defaultValue = "5",
      description = "Processes of each function. Default: ${DEFAULT-VALUE}")
  private int runs;

  @Option(
      names = "--warm",
      defaultValue = "100",
      description = "Calls of each process after the first one. Default: ${DEFAULT-VALUE}")
  private int warm;

  @Option(
      names = "--snap-start",
      description = "Halts each process at its checkpoint, and goes on as after a restore.")
  private boolean snapStart;

  @Option(
      names = "--aot",
      description = "Also as a container image would start it, without and with an AOT cache.")
  private boolean aot;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    var home = Path.of(System.getProperty("shelf.home", "")).toAbsolutePath();
    var scratch = Files.createTempDirectory("shelf-bench-");
    try (var aws = Catalog.start(home, samples(), spec.commandLine().getErr())) {
      var bench = new ColdBench(aws, home, scratch, warm);
      say(Machine.line());
      say("");
      say(snapStart ? Row.SNAP_START_HEAD : Row.HEAD);
      for (var id : ids(aws)) {
        measure(bench, id);
      }
    } finally {
      Scratch.delete(scratch);
    }
    return 0;
  }

  private void measure(ColdBench bench, String id) throws InterruptedException {
    var start = snapStart ? Launch.Start.SNAP_START : Launch.Start.ON_DEMAND;
    var variants = aot ? bench.packagings(id) : List.of(bench.zip(id, start));
    for (var row : bench.measure(variants, runs)) {
      say(snapStart ? row.snapStart() : row.onDemand());
    }
  }

  private void check() {
    if (runs < 1 || warm < 0) {
      throw new ParameterException(spec.commandLine(), "--runs takes 1 and more, --warm 0.");
    }
    if (snapStart && aot) {
      throw new ParameterException(
          spec.commandLine(), "Lambda has no SnapStart for images: --snap-start or --aot.");
    }
  }

  private Set<Sample> samples() {
    return functions.isEmpty()
        ? EnumSet.allOf(Sample.class)
        : functions.stream()
            .flatMap(function -> Probe.of(function).needs().stream())
            .collect(Collectors.toSet());
  }

  private List<String> ids(EmbeddedAws aws) {
    return functions.isEmpty()
        ? aws.lambda().functionIds().stream().sorted().toList()
        : functions.stream().map(name -> ColdBench.id(aws, name)).toList();
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
