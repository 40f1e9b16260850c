package shelf.local.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shelf.local.failure.StartException;
import shelf.local.gateway.LocalIssuer;
import shelf.local.sample.SampleLoader;

/** {@code ./shelf load}: loads a CSV file through the API of the running server. */
@Command(
    name = "load",
    description = "Loads the brands of a CSV file into the running Shelf.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Runnable {

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

  @Parameters(paramLabel = "FILE", description = "UTF-8, first line with column names.")
  private Path file;

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    var home = Home.find();
    var server = ServerFile.in(data.root(home)).live().orElseThrow(LoadCommand::notRunning);
    var issuer = LocalIssuer.of(home.root());
    var out = spec.commandLine().getOut();
    new SampleLoader(server.url(), () -> token(issuer), out).load(file);
    out.flush();
  }

  private static String token(LocalIssuer issuer) {
    var subject = new LocalIssuer.Subject("shelf-load");
    return issuer.token(subject, "catalog.admin", TOKEN_LIFE, Instant.now());
  }

  private static StartException notRunning() {
    return new StartException("Shelf is not running: start it with ./shelf up.");
  }
}
