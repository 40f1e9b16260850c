package shelf.rules.build;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Which version of what we use is written once, in the root. */
final class Poms {
  private static final String DEPENDENCY = "//dependency[not(ancestor::plugin)]";
  private static final Pattern MOCKING =
      Pattern.compile(".*(mockito|easymock|powermock|jmockit|jmock|mockk|wiremock).*");

  private Poms() {}

  static List<String> violations(List<Pom> poms) {
    return poms.stream()
        .flatMap(pom -> violations(pom).map(what -> pom.path() + ": " + what))
        .toList();
  }

  private static Stream<String> violations(Pom pom) {
    return Stream.of(
            pom.isRoot() ? literalVersions(pom) : ownVersions(pom),
            twice(pom),
            unwanted(pom, MOCKING, "tests run against real engines, not mocks"),
            unwanted(pom, Pattern.compile(".*:jackson-module-afterburner:.*"), "nothing uses it"))
        .flatMap(found -> found);
  }

  private static Stream<String> literalVersions(Pom root) {
    return root.find(DEPENDENCY).stream()
        .filter(dependency -> !version(dependency).startsWith("${"))
        .map(dependency -> name(dependency) + " has no version property");
  }

  private static Stream<String> ownVersions(Pom module) {
    return Stream.concat(
            module.find(DEPENDENCY).stream()
                .filter(d -> !version(d).matches("|\\$\\{project.version}")),
            module.find("//plugin[version]").stream())
        .map(element -> name(element) + " has a version of its own, it belongs into the root pom");
  }

  private static Stream<String> twice(Pom pom) {
    return pom.find("//dependencies").stream()
        .flatMap(list -> {
          var seen = new HashSet<String>();
          return Pom.find(list, "dependency").stream()
              .map(Pom::coordinates)
              .filter(coordinates -> !seen.add(coordinates));
        })
        .map(coordinates -> coordinates + " is there twice");
  }

  private static Stream<String> unwanted(Pom pom, Pattern coordinates, String why) {
    return pom.find(DEPENDENCY).stream()
        .map(Pom::coordinates)
        .filter(found -> coordinates.matcher(found).matches())
        .map(found -> found + ": " + why);
  }

  private static String version(Element dependency) {
    return Pom.text(dependency, "version").orElse("");
  }

  private static String name(Element element) {
    return Pom.text(element, "artifactId").orElse("");
  }
}
