package shelf.rules.build;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is in a zip is paid for at every cold start. */
final class FunctionZips {
  static final long LIMIT = 16L * 1024 * 1024;

  private static final Set<String> HTTP_CLIENTS =
      Set.of(
          "url-connection-client",
          "apache-client",
          "apache5-client",
          "netty-nio-client",
          "aws-crt-client");
  private static final Pattern JACKSON_2 =
      Pattern.compile("com/fasterxml/jackson/(?!annotation/).*\\.class");
  private static final Pattern UNWANTED =
      Pattern.compile("netty-.*|httpclient5?|aws-crt|jackson-module-afterburner|byte-buddy.*");

  private FunctionZips() {}

  /**
   * @param built the time every entry carries
   */
  static List<String> violations(FunctionZip zip, LocalDateTime built) {
    return Stream.of(
            size(zip), clients(zip), jackson(zip), unwanted(zip), twice(zip), times(zip, built))
        .flatMap(found -> found)
        .map(what -> zip.name() + ": " + what)
        .toList();
  }

  private static Stream<String> size(FunctionZip zip) {
    return zip.bytes() > LIMIT ? Stream.of(zip.bytes() + " bytes, over " + LIMIT) : Stream.empty();
  }

  private static Stream<String> clients(FunctionZip zip) {
    var clients = artifacts(zip).filter(HTTP_CLIENTS::contains).toList();
    return clients.equals(List.of("url-connection-client"))
        ? Stream.empty()
        : Stream.of("HTTP clients of the SDK are " + clients);
  }

  private static Stream<String> jackson(FunctionZip zip) {
    return zip.entries().stream()
        .filter(jar -> jar.classes().stream().anyMatch(c -> JACKSON_2.matcher(c).matches()))
        .map(jar -> jar.path() + " is Jackson 2");
  }

  private static Stream<String> unwanted(FunctionZip zip) {
    return artifacts(zip)
        .filter(artifact -> UNWANTED.matcher(artifact).matches())
        .map(artifact -> artifact + " does not belong there");
  }

  private static Stream<String> twice(FunctionZip zip) {
    var seen = new HashSet<String>();
    return artifacts(zip)
        .filter(artifact -> !seen.add(artifact))
        .map(artifact -> artifact + " is there twice");
  }

  // Two builds of one commit give the same bytes, so Lambda sees that nothing changed.
  private static Stream<String> times(FunctionZip zip, LocalDateTime built) {
    return zip.entries().stream()
        .filter(entry -> !entry.time().equals(built))
        .map(entry -> entry.path() + " was written at " + entry.time() + ", not at " + built);
  }

  private static Stream<String> artifacts(FunctionZip zip) {
    return zip.entries().stream().filter(FunctionZip.Entry::isJar).map(FunctionZip.Entry::artifact);
  }
}
