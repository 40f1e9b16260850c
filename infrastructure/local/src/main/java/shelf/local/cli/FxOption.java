package shelf.local.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --fx}: where exchange rates come from. */
final class FxOption {

  @Option(
      names = "--fx",
      paramLabel = "sample|live|URL",
      description =
          "Where exchange rates come from: 'sample', once recorded and dated today; 'live', the"
              + " central banks; or the URL of a mirror of theirs. Default: sample.")
  private Optional<String> value;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  boolean isGiven() {
    return value.isPresent();
  }

  /**
   * What the template's parameter {@code FxEndpoint} must be; none for the sample.
   *
   * @throws ParameterException if it is none of those
   */
  Optional<String> endpoint() {
    return switch (value.orElse("sample")) {
      case "sample" -> Optional.empty();
      case "live" -> Optional.of("");
      case String url -> Optional.of(mirror(url));
    };
  }

  private String mirror(String url) {
    return ServerUrl.of(url)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "--fx takes sample, live, or a URL such as http://127.0.0.1:8081."));
  }
}
