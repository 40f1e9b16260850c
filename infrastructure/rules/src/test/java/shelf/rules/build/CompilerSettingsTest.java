package shelf.rules.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.rules.Repository;
import shelf.rules.Source;
import shelf.rules.Violations;

class CompilerSettingsTest {
  private static final String STRICT =
      "<failOnWarning>true</failOnWarning>"
          + "<compilerArgs><arg>${shelf.lint}</arg></compilerArgs>";

  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        CompilerSettings.violations(Repository.poms().stream().map(Pom::parse).toList()),
        "Compiler settings stand in the root pom.xml only: -Xlint:all (without path where DynamoDB"
            + " Local is on the class path), failOnWarning, no check skipped. Mend the warning.");
  }

  @Test
  void violations_strictRoot_areNone() {
    assertThat(violations("pom.xml", STRICT)).isEmpty();
  }

  @Test
  void violations_laxRoot_nameEachSetting() {
    assertThat(violations("pom.xml", "<failOnWarning>false</failOnWarning>")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "infrastructure/local/pom.xml | -Xlint:all,-path  | 0",
        "infrastructure/local/pom.xml | -Xlint:all,-try   | 1",
        "infrastructure/local/pom.xml | -parameters       | 1",
        "functions/brands/pom.xml     | -Xlint:all,-path  | 1",
        "functions/brands/pom.xml     | -Xlint:all        | 0"
      })
  void violations_ownLint_isNamedUnlessItIsOfThePath(String path, String lint, int found) {
    String project = "<project><properties><shelf.lint>%s</shelf.lint></properties></project>";
    var pom = Pom.parse(new Source(path, project.formatted(lint)));
    assertThat(CompilerSettings.violations(List.of(pom))).hasSize(found);
  }

  @Test
  void violations_moduleWithItsOwnCompiler_isNamed() {
    assertThat(violations("a/pom.xml", STRICT))
        .containsExactly("a/pom.xml: configures maven-compiler-plugin itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xlint:-serial",
        "-Xlint:none",
        "-nowarn",
        "-Xlint:all,-try",
        "-Xlint:all,-path,-try"
      })
  void violations_warningSwitchedOff_isNamed(String argument) {
    String lax = STRICT + "<compilerArgs><arg>" + argument + "</arg></compilerArgs>";
    assertThat(violations("pom.xml", lax))
        .containsExactly("pom.xml: switches warnings off by " + argument);
  }

  @ParameterizedTest
  @ValueSource(strings = {"skipTests", "maven.test.skip", "enforcer.skip", "testFailureIgnore"})
  void violations_skippedCheck_isNamed(String name) {
    String skip = STRICT + "<%s>true</%s>".formatted(name, name);
    assertThat(violations("pom.xml", skip))
        .containsExactly("pom.xml: skips checks by <" + name + ">");
  }

  private static List<String> violations(String path, String configuration) {
    String plugin = "<plugin><artifactId>maven-compiler-plugin</artifactId>%s</plugin>";
    String project =
        "<project><properties><shelf.lint>-Xlint:all</shelf.lint></properties>"
            + "<build><plugins>%s</plugins></build></project>";
    String configured = "<configuration>" + configuration + "</configuration>";
    String text = project.formatted(plugin.formatted(configured));
    return CompilerSettings.violations(List.of(Pom.parse(new Source(path, text))));
  }
}
