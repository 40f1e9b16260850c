package shelf.local.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandFileTest {
  @TempDir Path folder;

  @Test
  void rows_missingFile_saysSo() {
    assertFails(folder.resolve("none.csv"), "does not exist.");
  }

  @Test
  void rows_folder_saysSo() {
    assertFails(folder, "cannot be read.");
  }

  @Test
  void rows_emptyFile_saysSo() throws IOException {
    assertFails(file(""), "is empty.");
    assertFails(file("\uFEFF"), "is empty.");
  }

  @Test
  void rows_noBrandColumn_saysWhatIsExpected() throws IOException {
    assertFails(file("name\nVishay\n"), "has no column `brand`");
  }

  @Test
  void rows_quoteNeverClosed_isNotCsv() throws IOException {
    assertFails(file("brand\n\"Vishay\nMurata\n"), "is not valid CSV: ");
  }

  @Test
  void rows_textBehindAQuote_isNotCsv() throws IOException {
    assertFails(file("brand\n\"Vis\"hay\nMurata\n"), "is not valid CSV: ");
  }

  @Test
  void rows_rowOfAnotherWidth_isNotCsv() throws IOException {
    assertFails(file("brand,price\nVishay,1\nMurata\n"), "is not valid CSV: ");
  }

  @Test
  void rows_anotherEncoding_saysSo() throws IOException {
    var bytes = "brand\nCitro\u00EBn\n".getBytes(ISO_8859_1);
    assertFails(Files.write(folder.resolve("latin.csv"), bytes), "is not UTF-8 text.");
  }

  @Test
  void rows_headerOnly_isNoBrands() throws IOException {
    assertThat(new BrandFile(file("brand\n")).rows()).isEmpty();
  }

  @Test
  void rows_linesInsideQuotes_countInTheLineNumber() throws IOException {
    assertThat(new BrandFile(file("brand\n\"a\nb\"\n\nc\n")).rows())
        .containsExactly(new BrandRow(2, "a\nb"), new BrandRow(5, "c"));
  }

  private static void assertFails(Path file, String why) {
    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> new BrandFile(file).rows())
        .withMessageStartingWith(file + " " + why)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("some.csv"), text);
  }
}
