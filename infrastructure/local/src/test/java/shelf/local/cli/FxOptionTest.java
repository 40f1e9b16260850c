package shelf.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class FxOptionTest {

  @Command
  private static final class Probe {
    @Mixin private FxOption fx;
    @Mixin private ParameterOption parameters;
  }

  private final Probe probe = new Probe();

  @ParameterizedTest
  @CsvSource({
    "live, ''",
    "http://127.0.0.1:8081, http://127.0.0.1:8081",
    "http://127.0.0.1:8081/, http://127.0.0.1:8081",
    "https://rates.example, https://rates.example",
    "http://[::1]:80, http://[::1]:80"
  })
  void endpoint_ofTheBanksOrAMirror_isTheParameter(String given, String endpoint) {
    new CommandLine(probe).parseArgs("--fx", given);

    assertThat(probe.fx.endpoint()).contains(endpoint);
    assertThat(probe.fx.isGiven()).isTrue();
  }

  @Test
  void endpoint_ofTheSample_isLeftToTheEmbeddedAws() {
    new CommandLine(probe).parseArgs();
    assertThat(probe.fx.endpoint()).isEmpty();
    assertThat(probe.fx.isGiven()).isFalse();

    new CommandLine(probe).parseArgs("--fx", "sample");
    assertThat(probe.fx.endpoint()).isEmpty();
    assertThat(probe.fx.isGiven()).isTrue();
  }

  @Test
  void parameters_areSplitAtTheFirstSign() {
    new CommandLine(probe)
        .parseArgs("--parameter", "FxSources=CBR,ECB", "--parameter=A=b=c", "--parameter", "E=");

    assertThat(probe.parameters.values())
        .containsEntry("FxSources", "CBR,ECB")
        .containsEntry("A", "b=c")
        .containsEntry("E", "")
        .hasSize(3);
  }
}
