package shelf.local.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
import shelf.local.sample.SampleLoader;

/** {@code ./shelf load}: loads a catalog through the API of the running server. */
@Command(
    name = "load",
    description = "Loads brands, parts and offers into the running Shelf.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Runnable {

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "CSV in UTF-8, first line with column names.")
  private Optional<Path> file;

  @Option(
      names = "--generate",
      paramLabel = "N",
      description = "Makes N parts up that look like those of the sample.")
  private Optional<Long> generate;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of the parts made up: the same one gives the same. Default: ${DEFAULT-VALUE}")
  private long seed;

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
    file.ifPresentOrElse(
        loader::load,
        () -> loader.generate(new Generation(home.sampleParts(), generate.orElseThrow(), seed)));
    out.flush();
  }

  private void check() {
    if (file.isPresent() == generate.isPresent()) {
      throw new ParameterException(spec.commandLine(), "Load what? FILE, or --generate N.");
    }
    if (generate.orElse(1L) < 1) {
      throw new ParameterException(spec.commandLine(), "--generate takes 1 or more.");
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
