package shelf.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.local.failure.StartException;
import shelf.local.template.Template;

class LambdaTest {

  private static final byte[] EVENT = "{}".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  private Code code(String mode, String more) {
    var timeout = mode.equals("sleep") ? 1 : 30;
    var yaml =
        """
        Resources:
          OneFunction:
            Type: AWS::Serverless::Function
            Properties:
              Handler: shelf.local.lambda.EchoFunction
              CodeUri: echo.zip
              MemorySize: 256
              Timeout: %d
              Environment: {Variables: {MODE: %s%s}}
        """;
    try {
      var file =
          Files.writeString(directory.resolve("t.yaml"), yaml.formatted(timeout, mode, more));
      return Code.load(Template.read(file, Map.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Lambda lambda(String mode) {
    return lambda(mode, "", Optional.empty());
  }

  private Lambda lambda(String mode, String more, Optional<Path> secrets) {
    FunctionZip.write(directory.resolve("echo.zip"));
    var storage = new Storage(directory, secrets);
    var aws = Map.of("AWS_REGION", "eu-central-1");
    return new Lambda(code(mode, more), storage, aws, InstantSource.system());
  }

  private static String invoke(Lambda lambda) throws FunctionFailedException {
    return new String(lambda.invoke("OneFunction", EVENT), StandardCharsets.UTF_8);
  }

  @Test
  void function_startedLocally_getsItsEnvironment() throws Exception {
    try (var lambda = lambda("environment", ", NUMBER: 7", Optional.empty())) {
      assertThat(invoke(lambda))
          .contains("MODE=environment")
          .contains("NUMBER=7")
          .contains("AWS_REGION=eu-central-1")
          .contains("AWS_LAMBDA_FUNCTION_NAME=one");
    }
  }

  @Test
  void secret_inTheEnvironment_isRandomAndSurvivesARestart() throws Exception {
    var more = ", KEY: \"{{resolve:secretsmanager:cursor:SecretString:key}}\"";
    var file = directory.resolve("secrets.json");
    String first;
    try (var lambda = lambda("environment", more, Optional.of(file))) {
      first = invoke(lambda);
    }
    try (var again = lambda("environment", more, Optional.of(file));
        var other = lambda("environment", more, Optional.empty())) {
      assertThat(first).containsPattern("KEY=[A-Za-z0-9_-]{43}");
      assertThat(invoke(again)).isEqualTo(first);
      assertThat(invoke(other)).isNotEqualTo(first);
    }
  }

  @Test
  void secrets_damaged_areOneSentence() throws IOException {
    var file = Files.writeString(directory.resolve("secrets.json"), "{");

    assertThatThrownBy(() -> new LocalSecrets(Optional.of(file)))
        .isInstanceOf(StartException.class)
        .hasMessage("The secrets in " + file + " are damaged: delete the file.");
  }

  @Test
  void instance_thatIsFree_isUsedAgain() throws Exception {
    try (var lambda = lambda("instance")) {
      lambda.warmUp("OneFunction");

      assertThat(invoke(lambda)).isEqualTo(invoke(lambda));
    }
  }

  @Test
  void invocations_moreThan16AtOnce_waitForTheirTurn() throws Exception {
    try (var lambda = lambda("sleep");
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var start = Instant.now();
      var calls =
          IntStream.range(0, 17).mapToObj(i -> callers.submit(() -> invoke(lambda))).toList();

      for (var call : calls) {
        assertThatThrownBy(call::get).hasMessageContaining("timed out");
      }
      assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void instances_ofCallsAtOnce_areNotShared() throws Exception {
    try (var lambda = lambda("rendezvous");
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, 4).mapToObj(i -> callers.submit(() -> invoke(lambda))).toList();

      var instances = new HashSet<String>();
      for (Future<String> call : calls) {
        instances.add(call.get());
      }
      assertThat(instances).hasSize(4);
    }
  }

  @Test
  void function_overItsTime_failsAsInAws() {
    try (var lambda = lambda("sleep")) {
      assertThatThrownBy(() -> invoke(lambda))
          .isInstanceOf(FunctionFailedException.class)
          .hasMessage("Task timed out after 1.00 seconds");
    }
  }

  @Test
  void function_thatPrintsAndLogs_writesToItsLog() throws Exception {
    try (var lambda = lambda("log")) {
      assertThat(invoke(lambda)).isEqualTo("\"one 256\"");
      assertThat(directory.resolve("one.log")).hasContent("by the logger\nby print\n");
    }
  }

  @Test
  void classes_ofOurs_areHiddenFromTheFunction() throws Exception {
    FunctionZip.write(directory.resolve("echo.zip"));
    try (var code =
        FunctionCode.load(directory.resolve("echo.zip"), EchoFunction.class.getName())) {
      assertThat(code.loader().loadClass(EchoFunction.class.getName()))
          .isNotEqualTo(EchoFunction.class);
      assertThatThrownBy(() -> code.loader().loadClass("shelf.local.lambda.Lambda"))
          .isInstanceOf(ClassNotFoundException.class);
      assertThatThrownBy(() -> code.loader().loadClass("tools.jackson.databind.ObjectMapper"))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void code_closed_leavesNoFiles() {
    FunctionZip.write(directory.resolve("echo.zip"));
    var code = FunctionCode.load(directory.resolve("echo.zip"), EchoFunction.class.getName());
    var unpacked = Path.of(((java.net.URLClassLoader) code.loader()).getURLs()[0].getPath());
    assertThat(unpacked).isDirectory();

    code.close();

    assertThat(unpacked).doesNotExist();
  }

  @Test
  void zip_missing_isOneSentence() {
    assertThatThrownBy(() -> code("echo", ""))
        .isInstanceOf(StartException.class)
        .hasMessage(
            "The code of shelf.local.lambda.EchoFunction is not built: there is no "
                + directory.resolve("echo.zip")
                + ".");
  }

  @Test
  void handler_notInTheZip_isOneSentence() {
    FunctionZip.write(directory.resolve("echo.zip"));

    assertThatThrownBy(() -> FunctionCode.load(directory.resolve("echo.zip"), "a.B"))
        .isInstanceOf(StartException.class)
        .hasMessage("The handler a.B is no RequestStreamHandler in its zip.");
  }
}
