package shelf.local.cli;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --vk}: what is taken for VK. */
final class VkOption {

  private static final Pattern URL = Pattern.compile("(https?://[^/?#@\\s]+)/?");

  @Option(
      names = "--vk",
      paramLabel = "fake|live|URL",
      description =
          "What is taken for VK: 'fake', a stand-in on this machine; 'live', VK itself; or the URL"
              + " of another server that speaks its protocol. Default: fake.")
  private Optional<String> value;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  boolean isGiven() {
    return value.isPresent();
  }

  /**
   * What the template's parameter {@code VkEndpoint} must be; none for the stand-in.
   *
   * @throws ParameterException if it is none of those
   */
  Optional<String> endpoint() {
    return switch (value.orElse("fake")) {
      case "fake" -> Optional.empty();
      case "live" -> Optional.of("https://api.vk.com");
      case String url -> Optional.of(server(url));
    };
  }

  private String server(String url) {
    var parts = URL.matcher(url);
    if (!parts.matches() || !hasHost(parts.group(1))) {
      throw new ParameterException(
          spec.commandLine(), "--vk takes fake, live, or a URL such as http://127.0.0.1:8082.");
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
