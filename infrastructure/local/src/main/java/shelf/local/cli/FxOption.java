package shelf.local.cli;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --fx}: where exchange rates come from. */
final class FxOption {

  private static final Pattern URL = Pattern.compile("(https?://[^/?#@\\s]+)/?");

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
    var parts = URL.matcher(url);
    if (!parts.matches() || !hasHost(parts.group(1))) {
      throw new ParameterException(
          spec.commandLine(), "--fx takes sample, live, or a URL such as http://127.0.0.1:8081.");
    }
    return parts.group(1);
  }

  private static boolean hasHost(String url) {
    try {
      return URI.create(url).getHost() != null;
    } catch (IllegalArgumentException e) {
      // No URL at all: that is the answer.
      return false;
    }
  }
}
