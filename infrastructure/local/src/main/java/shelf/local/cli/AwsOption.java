package shelf.local.cli;

import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shelf.local.account.LocalCredentials;
import shelf.local.elsewhere.Elsewhere;

/** {@code --aws}: who keeps tables, secrets and objects. */
final class AwsOption {

  @Option(
      names = "--aws",
      paramLabel = "URL",
      description =
          "Another AWS, as LocalStack at http://127.0.0.1:4566, that keeps tables, secrets and"
              + " objects. Default: they are embedded.")
  private Optional<URI> value;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * The other one, if one was named.
   *
   * @throws ParameterException if it is no address
   */
  Optional<Elsewhere> given() {
    return value.map(url -> Elsewhere.at(address(url), LocalCredentials.ACCOUNT));
  }

  private URI address(URI url) {
    if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
      throw new ParameterException(
          spec.commandLine(), "--aws takes a URL such as http://127.0.0.1:4566.");
    }
    return url;
  }
}
