package shelf.local.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shelf.local.EmbeddedAws;
import shelf.local.Options;
import shelf.local.sample.Generation;
import shelf.local.sample.SampleLoader;

/**
 * {@code ./shelf measure brands|parts}: prints what each request costs, on catalogs of different
 * sizes.
 */
@Command(
    name = "measure",
    description = "Measures what requests cost, and prints it as Markdown tables.",
    mixinStandardHelpOptions = true)
public final class MeasureCommand implements Callable<Integer> {

  @Parameters(paramLabel = "WHAT", description = "The group of routes: brands or parts.")
  private String what;

  @Option(
      names = "--rows",
      split = ",",
      defaultValue = "1000,50000",
      description = "Sizes of the catalog, thousands each. Default: ${DEFAULT-VALUE}")
  private List<Integer> sizes;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (!Set.of("brands", "parts").contains(what)) {
      throw new ParameterException(spec.commandLine(), "What can be measured: brands or parts.");
    }
    if (sizes.stream().anyMatch(rows -> rows < 1000 || rows % 1000 != 0)) {
      throw new ParameterException(spec.commandLine(), "--rows takes thousands, as 1000,50000.");
    }
    sizes.forEach(this::measure);
    return 0;
  }

  private void measure(int rows) {
    var home = Path.of(System.getProperty("shelf.home", "")).toAbsolutePath();
    var out = spec.commandLine().getOut();
    try (var aws = EmbeddedAws.start(Options.inMemory(home))) {
      out.println(what.equals("brands") ? brands(aws, rows) : parts(aws, home, rows));
      out.flush();
    }
  }

  private static String brands(EmbeddedAws aws, int rows) {
    var client = new MeasuringClient(aws.url(), () -> aws.token("catalog.admin"));
    var indexer = new IndexerLog(aws.logs().resolve("indexer.log"));
    return new BrandsMeasurement(client, indexer, rows).run().markdown(rows, "brands");
  }

  /** The progress of the load goes where it does not spoil the table. */
  private String parts(EmbeddedAws aws, Path home, int rows) {
    var model = home.resolve("infrastructure").resolve("sample").resolve("parts.csv");
    var err = spec.commandLine().getErr();
    new SampleLoader(aws.url(), () -> aws.token("catalog.admin"), err)
        .generate(new Generation(model, rows, 1));
    return new PartsMeasurement(aws).run(rows);
  }
}
