package shelf.local.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
 * {@code ./shelf measure brands|parts|products|car-models|images}: prints what each request costs,
 * on catalogs of different sizes.
 */
@Command(
    name = "measure",
    description = "Measures what requests cost, and prints it as Markdown tables.",
    mixinStandardHelpOptions = true)
public final class MeasureCommand implements Callable<Integer> {

  /** Brands are made a thousand at a time; a price list has a few hundred products. */
  private static final Map<String, Integer> STEPS =
      Map.of("brands", 1000, "parts", 1000, "products", 100, "car-models", 100, "images", 100);

  @Parameters(
      paramLabel = "WHAT",
      description = "The group of routes: brands, parts, products, car-models or images.")
  private String what;

  @Option(
      names = "--rows",
      split = ",",
      defaultValue = "1000,50000",
      description = "Sizes of the catalog, hundreds or thousands each. Default: ${DEFAULT-VALUE}")
  private List<Integer> sizes;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (!STEPS.containsKey(what)) {
      throw new ParameterException(
          spec.commandLine(),
          "What can be measured: brands, parts, products, car-models or images.");
    }
    int step = STEPS.get(what);
    if (sizes.stream().anyMatch(rows -> rows < step || rows % step != 0)) {
      throw new ParameterException(
          spec.commandLine(),
          "--rows of %s takes multiples of %d, as 3000,50000.".formatted(what, step));
    }
    sizes.forEach(this::measure);
    return 0;
  }

  private void measure(int rows) {
    var home = Path.of(System.getProperty("shelf.home", "")).toAbsolutePath();
    var out = spec.commandLine().getOut();
    try (var aws = EmbeddedAws.start(Options.inMemory(home))) {
      out.println(
          switch (what) {
            case "brands" -> brands(aws, rows);
            case "parts" -> parts(aws, home, rows);
            case "products" -> products(aws, home, rows);
            case "images" -> images(aws, home, rows);
            default -> carModels(aws, home, rows);
          });
      out.flush();
    }
  }

  private static String brands(EmbeddedAws aws, int rows) {
    var client = new MeasuringClient(aws.url(), () -> aws.token("catalog.admin"));
    var indexer = new IndexerLog(aws.logs().resolve("indexer.log"));
    return new BrandsMeasurement(client, indexer, rows).run().markdown(rows, "brands");
  }

  private String parts(EmbeddedAws aws, Path home, int rows) {
    loader(aws).generate(new Generation(sample(home, "parts.csv"), rows, 1));
    return new PartsMeasurement(aws).run(rows);
  }

  private String products(EmbeddedAws aws, Path home, int rows) {
    var models = sample(home, "products.json");
    loader(aws).generateProducts(new Generation(models, rows, 1));
    return new ProductsMeasurement(aws, ProductCopies.of(models)).run(rows);
  }

  private String carModels(EmbeddedAws aws, Path home, int rows) {
    loader(aws).generateCarModels(new Generation(sample(home, "cars.csv"), rows, 1));
    return new CarModelsMeasurement(aws, rows).run();
  }

  /** Reads once more where URLs are signed, which costs time. */
  private String images(EmbeddedAws aws, Path home, int rows) {
    var plain = ofImages(aws, home, rows).run();
    var signing = Options.inMemory(home).withParameters(Map.of("MediaPublicBaseUrl", "presigned"));
    try (var other = EmbeddedAws.start(signing)) {
      return plain + "\n" + ofImages(other, home, rows).reads();
    }
  }

  private ImagesMeasurement ofImages(EmbeddedAws aws, Path home, int rows) {
    var models = sample(home, "products.json");
    loader(aws).generateProducts(new Generation(models, rows, 1));
    loader(aws).generateCarModels(new Generation(sample(home, "cars.csv"), rows, 1));
    return new ImagesMeasurement(aws, ProductCopies.of(models), rows);
  }

  /** The progress of the load goes where it does not spoil the table. */
  private SampleLoader loader(EmbeddedAws aws) {
    return new SampleLoader(
        aws.url(), () -> aws.token("catalog.admin"), spec.commandLine().getErr());
  }

  private static Path sample(Path home, String file) {
    return home.resolve("infrastructure").resolve("sample").resolve(file);
  }
}
