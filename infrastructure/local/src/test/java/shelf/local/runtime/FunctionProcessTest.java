package shelf.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import shelf.local.lambda.Deployment;
import shelf.local.lambda.FunctionFailedException;

/** The real runtime interface client, of which there is one for Linux, against the runtime API. */
@EnabledOnOs(OS.LINUX)
class FunctionProcessTest {

  @TempDir Path directory;

  private FunctionProcess start(String script, Launch.Start start) {
    var deployment =
        new Deployment(
            "scripted",
            directory.resolve("scripted.zip"),
            ScriptedFunction.class.getName(),
            classes(),
            Duration.ofSeconds(script.equals("impatient") ? 1 : 30),
            256,
            Map.of("SCRIPT", script, "AWS_REGION", "eu-central-1"));
    var launch = Launch.ofZip(deployment, client()).with(start);
    return FunctionProcess.start(launch, log(), Clock.systemUTC());
  }

  private FunctionProcess start(String script) {
    return start(script, Launch.Start.ON_DEMAND);
  }

  private static RuntimeClient client() {
    return RuntimeClient.in(Path.of(System.getProperty("shelf.home")));
  }

  private Path log() {
    return directory.resolve("scripted.log");
  }

  private static Path classes() {
    try {
      var source = ScriptedFunction.class.getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ask(FunctionProcess process, String event) throws FunctionFailedException {
    var json = ('"' + event + '"').getBytes(StandardCharsets.UTF_8);
    return new String(process.invoke(json).body(), StandardCharsets.UTF_8);
  }

  @Test
  void invocation_tellsTheFunctionWhatLambdaTells() throws Exception {
    try (var process = start("plain")) {
      var told = ask(process, "Привет").split("\\|");
      assertThat(told[0]).isEqualTo("\"Привет\"");
      assertThat(told[1]).isEqualTo("arn:aws:lambda:eu-central-1:000000000000:function:scripted");
      assertThat(told[2]).isEqualTo("36");
      assertThat(told[3]).isEqualTo("true");
      assertThat(told[4]).isEqualTo("256");
      assertThat(told[5]).matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0");
      assertThat(told[6]).isEqualTo("on-demand");
      assertThat(process.awaitReady()).isBetween(Duration.ofMillis(20), Duration.ofMinutes(1));
      assertThat(process.peakMemory()).isBetween(20_000_000L, 500_000_000L);
    }
  }

  @Test
  void handler_throws_isAnErrorAndTheProcessServesOn() throws Exception {
    try (var process = start("plain")) {
      assertThatThrownBy(() -> ask(process, "throw"))
          .isInstanceOf(FunctionFailedException.class)
          .hasMessageContainingAll("no answer", "java.lang.IllegalStateException");
      assertThat(ask(process, "again")).startsWith("\"again\"");
    }
    assertThat(Files.readString(log())).contains("no answer");
  }

  @Test
  void answer_largerThanLambdaTakes_isAnError() {
    try (var process = start("plain")) {
      assertThatThrownBy(() -> ask(process, "large"))
          .isInstanceOf(FunctionFailedException.class)
          .hasMessageContaining("Function.ResponseSizeTooLarge");
    }
  }

  @Test
  void process_exits_isAnError() {
    try (var process = start("plain")) {
      assertThatThrownBy(() -> ask(process, "exit"))
          .isInstanceOf(FunctionFailedException.class)
          .hasMessageContainingAll("Runtime.ExitError", "exit status 3");
    }
  }

  @Test
  void handler_overTime_isKilled() {
    try (var process = start("impatient")) {
      assertThatThrownBy(() -> ask(process, "sleep"))
          .isInstanceOf(FunctionFailedException.class)
          .hasMessage("Task timed out after 1.00 seconds");
      assertThatThrownBy(() -> ask(process, "again"))
          .isInstanceOf(FunctionFailedException.class)
          .hasMessageContaining("Runtime.ExitError");
    }
  }

  @Test
  void handler_cannotBeMade_isAnErrorOfTheStart() {
    try (var process = start("broken")) {
      assertThatThrownBy(process::awaitReady)
          .isInstanceOf(FunctionFailedException.class)
          .hasMessageContaining("cannot be made");
    }
  }

  @Test
  void snapStart_callsTheHooksAroundTheCheckpoint() throws Exception {
    try (var process = start("hooks", Launch.Start.SNAP_START)) {
      process.awaitCheckpoint();
      process.restore();
      assertThat(ask(process, "restored"))
          .endsWith("|snap-start|beforeCheckpoint afterRestore asked");
    }
  }

  @Test
  void snapStart_hookFails_isAnErrorOfTheStart() {
    try (var process = start("hooks beforeCheckpoint", Launch.Start.SNAP_START)) {
      assertThatThrownBy(process::awaitCheckpoint)
          .isInstanceOf(FunctionFailedException.class)
          .hasMessageContaining("Runtime.BeforeCheckpointError");
    }
    try (var process = start("hooks afterRestore", Launch.Start.SNAP_START)) {
      assertThatThrownBy(process::restore)
          .isInstanceOf(FunctionFailedException.class)
          .hasMessageContaining("Runtime.AfterRestoreError");
    }
  }
}
