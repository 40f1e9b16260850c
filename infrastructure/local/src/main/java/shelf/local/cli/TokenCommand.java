package shelf.local.cli;

import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shelf.local.gateway.LocalIssuer;

/** {@code ./shelf token}: prints a JWT and nothing else. */
@Command(
    name = "token",
    description = "Prints a token for the admin routes.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {

  @Option(
      names = "--scope",
      defaultValue = "catalog.admin",
      description = "Default: ${DEFAULT-VALUE}")
  private String scope;

  @Option(
      names = "--ttl",
      defaultValue = "3600",
      description = "Seconds. Default: ${DEFAULT-VALUE}")
  private long seconds;

  @Option(names = "--subject", defaultValue = "local", description = "Default: ${DEFAULT-VALUE}")
  private String subject;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (seconds < 1 || seconds > Duration.ofDays(3650).toSeconds()) {
      throw new ParameterException(spec.commandLine(), "--ttl takes 1 second to 10 years.");
    }
    var issuer = LocalIssuer.of(Home.find().root());
    var life = Duration.ofSeconds(seconds);
    var out = spec.commandLine().getOut();
    out.println(issuer.token(new LocalIssuer.Subject(subject), scope, life, Instant.now()));
    out.flush();
  }
}
