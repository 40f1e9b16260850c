package shelf.local.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --vk}: what is taken for VK. */
final class VkOption {

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
    return ServerUrl.of(url)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "--vk takes fake, live, or a URL such as http://127.0.0.1:8082."));
  }
}
