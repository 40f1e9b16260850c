package shelf.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class VkOptionTest {

  @Command
  private static final class Probe {
    @Mixin private VkOption vk;
  }

  private final Probe probe = new Probe();

  @ParameterizedTest
  @CsvSource({
    "live, https://api.vk.com",
    "http://127.0.0.1:8082/, http://127.0.0.1:8082",
    "https://api.vk.ru, https://api.vk.ru"
  })
  void endpoint_ofVkOrAnother_isTheParameter(String given, String endpoint) {
    new CommandLine(probe).parseArgs("--vk", given);

    assertThat(probe.vk.endpoint()).contains(endpoint);
    assertThat(probe.vk.isGiven()).isTrue();
  }

  @Test
  void endpoint_ofTheStandIn_isLeftToTheEmbeddedAws() {
    new CommandLine(probe).parseArgs();
    assertThat(probe.vk.endpoint()).isEmpty();
    assertThat(probe.vk.isGiven()).isFalse();

    new CommandLine(probe).parseArgs("--vk", "fake");
    assertThat(probe.vk.endpoint()).isEmpty();
    assertThat(probe.vk.isGiven()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample", "api.vk.com", "http://a/b", "http://:80"})
  void endpoint_ofAnythingElse_isRefused(String given) {
    new CommandLine(probe).parseArgs("--vk", given);

    assertThatThrownBy(() -> probe.vk.endpoint())
        .isInstanceOf(ParameterException.class)
        .hasMessage("--vk takes fake, live, or a URL such as http://127.0.0.1:8082.");
  }
}
