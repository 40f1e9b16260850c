package shelf.rules.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.rules.Repository;
import shelf.rules.Source;
import shelf.rules.Violations;

class PomsTest {
  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        Poms.violations(Repository.poms().stream().map(Pom::parse).toList()),
        "Every version stands once, as a property in the root pom.xml; no dependency twice,"
            + " no mocking library.");
  }

  @Test
  void rulesPom_ofTheRepository_knowsEveryFunction() {
    var rules = Pom.parse(Repository.source("infrastructure/rules/pom.xml"));
    var known =
        rules.find("//dependency/artifactId").stream().map(e -> e.getTextContent()).toList();
    var missing =
        Repository.functionModules().stream()
            .map(module -> module.getFileName().toString())
            .filter(module -> !known.contains(module))
            .toList();
    Violations.none(
        missing,
        "Add the function to infrastructure/rules/pom.xml, so that it is built"
            + " before the rules look at it.");
  }

  @Test
  void classPath_ofTheRules_hasNoMockingLibrary() {
    // DynamoDB Local would bring Mockito along.
    assertThatThrownBy(() -> Class.forName("org.mockito.Mockito"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void violations_versionInAModule_isNamed() {
    assertThat(violations("a/pom.xml", dependency("b", "<version>1</version>")))
        .containsExactly("a/pom.xml: b has a version of its own, it belongs into the root pom");
    assertThat(violations("a/pom.xml", dependency("b", "<version>${project.version}</version>")))
        .isEmpty();
  }

  @Test
  void violations_pluginVersionInAModule_isNamed() {
    String plugin = "<plugin><artifactId>p</artifactId><version>1</version></plugin>";
    assertThat(violations("a/pom.xml", "<build><plugins>" + plugin + "</plugins></build>"))
        .containsExactly("a/pom.xml: p has a version of its own, it belongs into the root pom");
  }

  @Test
  void violations_literalVersionInTheRoot_isNamed() {
    assertThat(violations("pom.xml", dependency("b", "<version>1</version>")))
        .containsExactly("pom.xml: b has no version property");
  }

  @Test
  void violations_dependencyTwice_isNamed() {
    String twice = dependency("b", "") + dependency("b", "<scope>test</scope>");
    assertThat(violations("a/pom.xml", twice))
        .containsExactly("a/pom.xml: g:b:jar: is there twice");
    assertThat(violations("a/pom.xml", dependency("b", "") + dependency("b", "<type>zip</type>")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mockito-core", "wiremock", "jackson-module-afterburner"})
  void violations_unwantedLibrary_isNamed(String artifact) {
    assertThat(violations("a/pom.xml", dependency(artifact, ""))).hasSize(1);
  }

  @Test
  void violations_exclusion_isNotADependency() {
    String exclusion =
        "<exclusions><exclusion><groupId>g</groupId>"
            + "<artifactId>mockito-core</artifactId></exclusion></exclusions>";
    assertThat(violations("a/pom.xml", dependency("b", exclusion))).isEmpty();
  }

  private static String dependency(String artifact, String more) {
    return "<dependency><groupId>g</groupId><artifactId>%s</artifactId>%s</dependency>"
        .formatted(artifact, more);
  }

  private static List<String> violations(String path, String content) {
    String inside =
        content.startsWith("<dep") ? "<dependencies>" + content + "</dependencies>" : content;
    return Poms.violations(
        List.of(Pom.parse(new Source(path, "<project>" + inside + "</project>"))));
  }
}
