package shelf.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.rules.Violations;

class BoundariesTest {
  private static final Code CODE = Code.ofRepository();

  @TempDir private Path root;

  @Test
  void code_ofTheRepository_isCompiled() {
    assertThat(CODE.functions())
        .as("compiled classes; run ./mvnw verify from the root")
        .isNotEmpty();
  }

  @Test
  void cycles_ofTheRepository_areNone() {
    Violations.none(
        Boundaries.cycles(CODE), "Packages form no cycle: move the class both sides need.");
  }

  @Test
  void modules_ofTheRepository_keepApart() {
    Violations.none(
        Boundaries.modules(CODE),
        "A function knows itself and functions/shared, functions/shared and infrastructure/local"
            + " only themselves. Share by moving code to functions/shared.");
  }

  @Test
  void lambdaTypes_ofTheRepository_stayAtTheEdge() {
    Violations.none(
        Boundaries.lambdaTypes(CODE),
        "com.amazonaws types belong into shelf.http or a *Function: turn them into types of ours"
            + " there.");
  }

  @Test
  void sdkTypes_ofTheRepository_stayInTable() {
    Violations.none(
        Boundaries.sdkTypes(CODE),
        "AWS SDK types belong into shelf.table, shelf.aws, shelf.secrets and shelf.images.bucket:"
            + " use their types.");
  }

  @Test
  void servletTypes_ofTheRepository_stayInHttp() {
    Violations.none(
        Boundaries.servletTypes(CODE),
        "jakarta.servlet belongs into shelf.http: use its Request and Answer.");
  }

  @Test
  void snapshotTypes_ofTheRepository_stayInSnapshot() {
    Violations.none(
        Boundaries.snapshotTypes(CODE),
        "org.crac belongs into shelf.snapshot and shelf.aws: what remembers is a Forgetful.");
  }

  @Test
  void cycles_betweenTwoPackages_areNamed() throws IOException {
    var code =
        new Fixture(root)
            .with("functions/shared", "package shelf.a; public class A {}")
            .with("functions/shared", "package shelf.b; public class B { shelf.a.A a; }")
            .with("functions/shared", "package shelf.a; public class C { shelf.b.B b; }")
            .code();
    assertThat(Boundaries.cycles(code)).singleElement().asString().contains("Cycle detected");
  }

  @ParameterizedTest
  @CsvSource({
    "functions/shared, functions/brands, 0",
    "functions/brands, functions/brands, 0",
    "functions/brands, functions/shared, 1",
    "functions/brands, functions/indexer, 1",
    "functions/shared, infrastructure/local, 1",
    "infrastructure/local, functions/brands, 1",
    "infrastructure/local, infrastructure/local, 0"
  })
  void modules_oneKnowsAnother_isNamedWhereItMayNot(String known, String knows, int found)
      throws IOException {
    var code =
        new Fixture(root)
            .with(known, "package shelf.known; public class Known {}")
            .with(knows, "package shelf.knows; class Knows extends shelf.known.Known {}")
            .code();
    // Once for the superclass, once for its constructor.
    assertThat(Boundaries.modules(code)).hasSize(2 * found);
  }

  @Test
  void lambdaTypes_inAFeature_areNamed() throws IOException {
    String context = "com.amazonaws.services.lambda.runtime.Context context;";
    assertThat(found(Boundaries::lambdaTypes, "brands", "Brands", context)).hasSize(1);
    assertThat(found(Boundaries::lambdaTypes, "brands", "BrandsFunction", context)).isEmpty();
    assertThat(found(Boundaries::lambdaTypes, "http", "Gateway", context)).isEmpty();
  }

  @Test
  void sdkTypes_inAFeature_areNamed() throws IOException {
    String region = "software.amazon.awssdk.regions.Region region;";
    assertThat(found(Boundaries::sdkTypes, "brands", "BrandsFunction", region)).isNotEmpty();
    assertThat(found(Boundaries::sdkTypes, "table", "Table", region)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"brands, 1", "snapshot, 0"})
  void snapshotTypes_inAPackage_areNamedWhereTheyMayNot(String inPackage, int found)
      throws IOException {
    var code =
        new Fixture(root)
            .with("functions/shared", "package org.crac; public interface Resource {}")
            .with(
                "functions/brands",
                "package shelf.%s; class A { org.crac.Resource r; }".formatted(inPackage))
            .code();
    assertThat(Boundaries.snapshotTypes(code)).hasSize(found);
  }

  @Test
  void servletTypes_inAFeature_areNamed() throws IOException {
    String request = "void f(jakarta.servlet.http.HttpServletRequest request) {}";
    assertThat(found(Boundaries::servletTypes, "brands", "Brands", request)).hasSize(1);
    assertThat(found(Boundaries::servletTypes, "http", "Edge", request)).isEmpty();
  }

  private List<String> found(
      Function<Code, List<String>> rule, String inPackage, String type, String body)
      throws IOException {
    String text = "package shelf.%s; class %s { %s }".formatted(inPackage, type, body);
    Path folder = Files.createTempDirectory(root, "");
    return rule.apply(new Fixture(folder).with("functions/brands", text).code());
  }
}
