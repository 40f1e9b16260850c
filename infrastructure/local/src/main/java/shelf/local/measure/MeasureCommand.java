package shelf.local.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shelf.local.EmbeddedAws;
import shelf.local.Options;

/**
 * {@code ./shelf measure brands}: prints what each request costs, on catalogs of different sizes.
 */
@Command(
    name = "measure",
    description = "Measures what requests cost, and prints it as Markdown tables.",
    mixinStandardHelpOptions = true)
public final class MeasureCommand implements Callable<Integer> {

  @Parameters(paramLabel = "WHAT", description = "The group of routes: brands.")
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
    if (!what.equals("brands")) {
      throw new ParameterException(spec.commandLine(), "What can be measured is: brands.");
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
      var client = new MeasuringClient(aws.url(), () -> aws.token("catalog.admin"));
      var indexer = new IndexerLog(aws.logs().resolve("indexer.log"));
      out.println(new BrandsMeasurement(client, indexer, rows).run().markdown(rows));
      out.flush();
    }
  }
}
