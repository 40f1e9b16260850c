package shelf.local.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A loader, an API that is not real, and what was printed; new ones for each test. */
final class LoadBench implements BeforeEachCallback, AfterEachCallback {
  static final Path SAMPLE =
      Path.of(System.getProperty("shelf.home"), "infrastructure/sample/parts.csv");

  private StringWriter printed;
  private FakeShelfApi api;
  private Path file;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    printed = new StringWriter();
    api = new FakeShelfApi();
    file = Files.createTempFile("some", ".csv");
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    api.close();
    Files.delete(file);
  }

  FakeShelfApi api() {
    return api;
  }

  FakeCatalog catalog() {
    return api.catalog;
  }

  List<String> lines() {
    return printed.toString().lines().toList();
  }

  SampleLoader loader() {
    return new SampleLoader(
        new ShelfApi(api.url(), () -> "secret", new PatientClient(time -> {})),
        new Progress(new PrintWriter(printed), false));
  }

  Path csv(String text) throws IOException {
    return Files.writeString(file, text);
  }

  LoadReport load(String text) throws IOException {
    return loader().load(csv(text));
  }

  static StageReport stage(LoadReport report, String things) {
    return report.stages().stream()
        .filter(stage -> stage.things().equals(things))
        .findFirst()
        .orElseThrow();
  }
}
