package shelf.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.rules.Repository;
import shelf.rules.Violations;

class TextFilesTest {
  @TempDir private Path folder;

  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        TextFiles.violations(Repository.ROOT, Repository.files()),
        "Text is UTF-8, lines end with LF, the last one too; no tabs in Java and YAML"
            + " (.editorconfig tells your editor).");
  }

  @Test
  void violations_carriageReturn_isNamed() throws IOException {
    assertThat(violations("a.md", "a\r\n")).containsExactly("a.md: has a carriage return");
  }

  @Test
  void violations_noLastNewline_isNamed() throws IOException {
    assertThat(violations("a.md", "a")).containsExactly("a.md: has no newline at its end");
  }

  @Test
  void violations_tabInYaml_isNamed() throws IOException {
    assertThat(violations("a.yaml", "a:\tb\n")).containsExactly("a.yaml: has a tab");
    assertThat(violations("Makefile", "a:\tb\n")).isEmpty();
  }

  @Test
  void violations_byteOrderMark_isNamed() throws IOException {
    assertThat(violations("a.csv", "\uFEFFa\n"))
        .containsExactly("a.csv: starts with a byte order mark");
  }

  @Test
  void violations_latin1_isNamed() throws IOException {
    byte[] latin1 = "é\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(violations("a.md", latin1)).containsExactly("a.md: is not UTF-8");
  }

  @Test
  void violations_binary_isNotText() throws IOException {
    assertThat(violations("a.png", new byte[] {1, 0, (byte) 0xff})).isEmpty();
  }

  @Test
  void violations_recordedFeed_isLeftAsItWasServed() throws IOException {
    Files.createDirectories(folder.resolve("sample/fx"));
    byte[] latin1 = "é".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(violations("sample/fx/bank.xml", latin1)).isEmpty();
    assertThat(violations("sample/bank.xml", latin1))
        .containsExactly("sample/bank.xml: is not UTF-8");
  }

  private List<String> violations(String name, String text) throws IOException {
    return violations(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> violations(String name, byte[] bytes) throws IOException {
    return TextFiles.violations(folder, List.of(Files.write(folder.resolve(name), bytes)));
  }
}
