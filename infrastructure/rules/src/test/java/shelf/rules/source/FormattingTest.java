package shelf.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.rules.Repository;
import shelf.rules.Violations;

class FormattingTest {
  @TempDir private Path folder;

  @Test
  void violations_ofTheRepository_areNone() {
    var files = Repository.files().stream().filter(f -> f.toString().endsWith(".java")).toList();
    Violations.none(
        Formatting.violations(files), "Run `infrastructure/format` to format every Java file.");
  }

  @Test
  void violations_unformattedFile_isNamed() throws IOException {
    Path file = write("class A{}\n");
    assertThat(Formatting.violations(List.of(file))).containsExactly(file.toString());
  }

  @Test
  void violations_unusedImport_isNamed() throws IOException {
    Path file = write("import java.util.List;\n\nclass A {}\n");
    assertThat(Formatting.violations(List.of(file))).containsExactly(file.toString());
  }

  @Test
  void violations_brokenFile_isNamed() throws IOException {
    assertThat(Formatting.violations(List.of(write("class A {\n")))).isNotEmpty();
  }

  @Test
  void violations_formattedFile_isFine() throws IOException {
    assertThat(Formatting.violations(List.of(write("class A {}\n")))).isEmpty();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("A.java"), text);
  }
}
