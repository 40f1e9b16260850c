package shelf.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.rules.Violations;

class AmbientTest {
  private static final Code CODE = Code.ofRepository();
  // Waiting between tries, for DynamoDB and for the local API, is the one reason to sleep.
  private static final Set<String> MAY_WAIT =
      Set.of("shelf.table.Backoff", "shelf.local.sample.SampleLoader");
  // Sends what a function prints to that function's log.
  private static final Set<String> MAY_PRINT = Set.of("shelf.local.lambda.StandardOutput");
  // Keeps the library below it off the console.
  private static final Set<String> MAY_SILENCE = Set.of("shelf.local.dynamodb.Engine");

  @TempDir private Path root;

  @Test
  void timeAndChance_ofTheRepository_areInjected() {
    Violations.none(
        Ambient.timeAndChance(CODE),
        "Take a Clock or a RandomGenerator in the constructor; only the constructor of a *Function"
            + " makes them.");
  }

  @Test
  void environment_ofTheRepository_isReadAtTheEntry() {
    Violations.none(
        Ambient.environment(CODE),
        "Only the constructor of a *Function reads the environment: take a Config.");
  }

  @Test
  void sleeping_inTheRepository_isInOnePlace() {
    Violations.none(Ambient.sleeping(CODE, MAY_WAIT), "Only " + MAY_WAIT + " may wait.");
  }

  @Test
  void printing_inTheRepository_isOfTheCommandLine() {
    Violations.none(
        Ambient.printing(CODE, MAY_PRINT), "Log by SLF4J; only the command line prints.");
  }

  @Test
  void otherLogging_inTheRepository_isNone() {
    Violations.none(
        Ambient.otherLogging(CODE, MAY_SILENCE), "Log by SLF4J, not by java.util.logging.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.time.Instant.now()",
        "java.time.LocalDate.now()",
        "java.time.LocalDate.now(java.time.ZoneOffset.UTC)",
        "java.time.Clock.systemUTC()",
        "System.currentTimeMillis()",
        "new java.util.Date()",
        "new java.util.Random()",
        "new java.security.SecureRandom()",
        "Math.random()",
        "java.util.UUID.randomUUID()",
        "(java.util.function.Supplier<?>) java.util.UUID::randomUUID"
      })
  void timeAndChance_outOfTheAir_areNamed(String expression) throws IOException {
    assertThat(
            Ambient.timeAndChance(code("class Brands { Object f() { return %s; } }", expression)))
        .hasSize(1);
    assertThat(
            Ambient.timeAndChance(
                code("class F_Function { Object o; F_Function() { o = %s; } }", expression)))
        .isEmpty();
  }

  @Test
  void timeAndChance_ofAGivenClock_areFine() throws IOException {
    String given = "class Brands { Object f(java.time.Clock c) { return %s; } }";
    assertThat(Ambient.timeAndChance(code(given, "java.time.Instant.now(c)"))).isEmpty();
  }

  @Test
  void environment_readByAFeature_isNamed() throws IOException {
    assertThat(Ambient.environment(code("class Brands { String s = System.getenv(%s); }", "\"A\"")))
        .hasSize(1);
  }

  @Test
  void sleeping_inAnotherClass_isNamed() throws IOException {
    var code = code("class Nap { void f() throws Exception { Thread.sleep(%s); } }", "1");
    assertThat(Ambient.sleeping(code, Set.of())).hasSize(1);
    assertThat(Ambient.sleeping(code, Set.of("shelf.x.Nap"))).isEmpty();
  }

  @Test
  void printing_inAnotherClass_isNamed() throws IOException {
    var code = code("class Say { void f() { System.%s.println(); } }", "err");
    assertThat(Ambient.printing(code, Set.of())).hasSize(1);
    assertThat(Ambient.printing(code, Set.of("shelf.x.Say"))).isEmpty();
  }

  @Test
  void otherLogging_byTheJdk_isNamed() throws IOException {
    String logger = "java.util.logging.Logger.getGlobal().info(\"a\")";
    var code = code("class Log { void f() { %s; } }", logger);
    assertThat(Ambient.otherLogging(code, Set.of())).isNotEmpty();
    assertThat(Ambient.otherLogging(code, Set.of("shelf.x.Log"))).isEmpty();
  }

  private Code code(String text, String expression) throws IOException {
    return new Fixture(Files.createTempDirectory(root, ""))
        .with("functions/x", "package shelf.x; " + text.formatted(expression))
        .code();
  }
}
