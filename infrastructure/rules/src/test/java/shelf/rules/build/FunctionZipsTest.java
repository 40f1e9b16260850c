package shelf.rules.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.rules.Repository;
import shelf.rules.Violations;

class FunctionZipsTest {
  private static final LocalDateTime BUILT = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final String CLIENT = "lib/url-connection-client-2.1.jar";

  @TempDir private Path folder;

  @Test
  void violations_ofTheRepository_areNone() {
    var root = Pom.parse(Repository.source("pom.xml"));
    var built = root.find("properties/project.build.outputTimestamp").getFirst().getTextContent();
    List<String> found = new ArrayList<>();
    for (Path zip : zips()) {
      found.addAll(
          Files.exists(zip)
              ? FunctionZips.violations(
                  FunctionZip.read(zip), OffsetDateTime.parse(built).toLocalDateTime())
              : List.of(zip + ": is not there, run ./mvnw verify from the root"));
    }
    Violations.none(
        found,
        "A function's zip holds one light HTTP client, Jackson 3, nothing twice, and is small and"
            + " reproducible: exclude what came along in the pom that brought it.");
  }

  @ParameterizedTest
  @CsvSource({
    "lib/netty-nio-client-2.1.jar, HTTP clients of the SDK are"
        + " [url-connection-client; netty-nio-client]",
    "lib/aws-crt-0.3.jar, aws-crt does not belong there",
    "lib/jackson-module-afterburner-3.2.4.jar, jackson-module-afterburner does not belong there",
    "lib/url-connection-client-2.2.jar, url-connection-client is there twice"
  })
  void violations_unwantedJar_isNamed(String jar, String what) throws IOException {
    assertThat(violations(CLIENT, jar)).contains("f.zip: " + what.replace(';', ','));
  }

  @Test
  void violations_noClient_isNamed() throws IOException {
    assertThat(violations("lib/brands.jar"))
        .containsExactly("f.zip: HTTP clients of the SDK are []");
  }

  @Test
  void violations_oneClient_isFine() throws IOException {
    assertThat(violations(CLIENT, "lib/brands.jar")).isEmpty();
  }

  @Test
  void violations_jackson2_isNamedByWhatIsInside() throws IOException {
    byte[] jackson2 = zip(BUILT, List.of("com/fasterxml/jackson/core/JsonParser.class"));
    byte[] annotations = zip(BUILT, List.of("com/fasterxml/jackson/annotation/JsonKey.class"));
    assertThat(violations(zip(BUILT, List.of(CLIENT, "lib/some.jar"), jackson2)))
        .contains("f.zip: lib/some.jar is Jackson 2");
    assertThat(violations(zip(BUILT, List.of(CLIENT, "lib/some.jar"), annotations))).isEmpty();
  }

  @Test
  void violations_timeOfTheBuild_isNamed() throws IOException {
    assertThat(violations(zip(BUILT.plusMinutes(1), List.of(CLIENT))))
        .singleElement()
        .asString()
        .contains("was written at 2026-01-01T00:01");
  }

  @Test
  void violations_over16Megabytes_isNamed() {
    var zip = new FunctionZip("f.zip", FunctionZips.LIMIT + 1, List.of(client()));
    assertThat(FunctionZips.violations(zip, BUILT)).singleElement().asString().contains("over");
  }

  private static List<Path> zips() {
    return Repository.functionModules().stream()
        .filter(module -> !module.endsWith("shared"))
        .map(module -> module.resolve("target/" + module.getFileName() + ".zip"))
        .toList();
  }

  private static FunctionZip.Entry client() {
    return new FunctionZip.Entry(CLIENT, BUILT, List.of());
  }

  private List<String> violations(String... jars) throws IOException {
    return violations(zip(BUILT, List.of(jars)));
  }

  private List<String> violations(byte[] zip) throws IOException {
    Path file = Files.write(folder.resolve("f.zip"), zip);
    return FunctionZips.violations(FunctionZip.read(file), BUILT);
  }

  private static byte[] zip(LocalDateTime time, List<String> paths, byte... content)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String path : paths) {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(content);
      }
    }
    return bytes.toByteArray();
  }
}
