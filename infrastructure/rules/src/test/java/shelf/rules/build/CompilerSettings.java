package shelf.rules.build;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Every warning on, every warning an error, in one place, and no test left out. */
final class CompilerSettings {
  private static final String COMPILER = "//plugin[artifactId='maven-compiler-plugin']";
  private static final String ALL = "-Xlint:all";
  // Not about our code: the manifest of DynamoDB Local names jars that are not there.
  private static final String ALL_BUT_PATH = "-Xlint:all,-path";
  private static final Pattern SKIP =
      Pattern.compile("maven\\.test\\.skip|skip(Tests|ITs)?|.*\\.skip|testFailureIgnore");

  private CompilerSettings() {}

  static List<String> violations(List<Pom> poms) {
    return poms.stream()
        .flatMap(pom -> violations(pom).map(what -> pom.path() + ": " + what))
        .toList();
  }

  private static Stream<String> violations(Pom pom) {
    return Stream.of(
            pom.isRoot() ? settings(pom) : ownSettings(pom), switchedOff(pom), skipped(pom))
        .flatMap(found -> found);
  }

  private static Stream<String> settings(Pom root) {
    return Stream.of(
            needed(root, COMPILER + "//configuration/failOnWarning", "true"),
            needed(root, COMPILER + "//configuration/compilerArgs/arg", "${shelf.lint}"),
            needed(root, "properties/shelf.lint", ALL))
        .flatMap(found -> found);
  }

  private static Stream<String> needed(Pom root, String setting, String value) {
    return root.find(setting).stream().map(CompilerSettings::text).anyMatch(value::equals)
        ? Stream.empty()
        : Stream.of("lacks " + setting + " " + value);
  }

  private static Stream<String> ownSettings(Pom module) {
    return module.find(COMPILER).stream().map(plugin -> "configures maven-compiler-plugin itself");
  }

  private static Stream<String> switchedOff(Pom pom) {
    return leaves(pom)
        .filter(leaf -> leaf.getTagName().equals("shelf.lint") || isAboutWarnings(text(leaf)))
        .map(CompilerSettings::text)
        .filter(text -> !text.equals(ALL))
        .filter(text -> !text.equals(ALL_BUT_PATH) || !pom.path().startsWith("infrastructure/"))
        .map(text -> "switches warnings off by " + text);
  }

  private static boolean isAboutWarnings(String argument) {
    return argument.matches("-Xlint.*|-nowarn|-Xmaxwarns");
  }

  private static Stream<String> skipped(Pom pom) {
    return leaves(pom)
        .filter(leaf -> SKIP.matcher(leaf.getTagName()).matches())
        .filter(leaf -> !text(leaf).equals("false"))
        .map(leaf -> "skips checks by <" + leaf.getTagName() + ">");
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }

  private static Stream<Element> leaves(Pom pom) {
    return pom.find("//*[not(*)]").stream();
  }
}
