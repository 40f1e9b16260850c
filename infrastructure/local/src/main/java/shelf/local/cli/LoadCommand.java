package shelf.local.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shelf.local.failure.StartException;
import shelf.local.gateway.LocalIssuer;
import shelf.local.sample.Generation;
import shelf.local.sample.LoadReport;
import shelf.local.sample.SampleLoader;

/** {@code ./shelf load}: loads a catalog through the API of the running server. */
@Command(
    name = "load",
    description = "Loads a catalog of parts or cars, or a price list, into the running Shelf.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Runnable {

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = {
        "CSV of parts or car models, first line with column names; or a JSON array of",
        "products, or of their categories."
      })
  private Optional<Path> file;

  @Option(
      names = "--generate",
      paramLabel = "N",
      description = "Makes N parts up that look like those of the sample.")
  private Optional<Long> generate;

  @Option(
      names = "--products",
      paramLabel = "N",
      description = "Makes N products up that look like those of the sample.")
  private Optional<Long> products;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of what is made up: the same one gives the same. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--pictures",
      description = "Draws a picture for all that FILE lists, that is there and has none.")
  private boolean pictures;

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    check();
    var home = Home.find();
    var server = ServerFile.in(data.root(home)).live().orElseThrow(LoadCommand::notRunning);
    var issuer = LocalIssuer.of(home.root());
    var out = spec.commandLine().getOut();
    var loader = new SampleLoader(server.url(), () -> token(issuer), out);
    file.ifPresent(path -> load(path, loader));
    generate.ifPresent(count -> loader.generate(new Generation(home.sampleParts(), count, seed)));
    products.ifPresent(
        count -> loader.generateProducts(new Generation(home.sampleProducts(), count, seed)));
    out.flush();
  }

  private LoadReport load(Path path, SampleLoader loader) {
    return pictures ? loader.loadPictures(path) : loader.load(path);
  }

  private void check() {
    if (pictures && file.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--pictures takes the FILE to draw.");
    }
    if (Stream.of(file, generate, products).filter(Optional::isPresent).count() != 1) {
      throw new ParameterException(
          spec.commandLine(), "Load what? FILE, --generate N, or --products N.");
    }
    if (generate.or(() -> products).orElse(1L) < 1) {
      throw new ParameterException(spec.commandLine(), "--generate and --products take 1 or more.");
    }
  }

  private static String token(LocalIssuer issuer) {
    var subject = new LocalIssuer.Subject("shelf-load");
    return issuer.token(subject, "catalog.admin", TOKEN_LIFE, Instant.now());
  }

  private static StartException notRunning() {
    return new StartException("Shelf is not running: start it with ./shelf up.");
  }
}
