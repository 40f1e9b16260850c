package shelf.local.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {
  @TempDir Path folder;

  @Test
  void each_missingFile_saysSo() {
    assertFails(folder.resolve("none.csv"), "does not exist.");
  }

  @Test
  void each_folder_saysSo() {
    assertFails(folder, "cannot be read.");
  }

  @Test
  void each_emptyFile_saysSo() throws IOException {
    assertFails(file(""), "is empty.");
    assertFails(file("\uFEFF"), "is empty.");
  }

  @Test
  void each_noBrandColumn_saysWhatIsExpected() throws IOException {
    assertFails(file("name\nVishay\n"), "has no column `brand`");
  }

  @Test
  void each_quoteNeverClosed_isNotCsv() throws IOException {
    assertFails(file("brand\n\"Vishay\nMurata\n"), "is not valid CSV: ");
  }

  @Test
  void each_textBehindAQuote_isNotCsv() throws IOException {
    assertFails(file("brand\n\"Vis\"hay\nMurata\n"), "is not valid CSV: ");
  }

  @Test
  void each_rowOfAnotherWidth_isNotCsv() throws IOException {
    assertFails(file("brand,price\nVishay,1\nMurata\n"), "is not valid CSV: ");
  }

  @Test
  void each_anotherEncoding_saysSo() throws IOException {
    var bytes = "brand\nCitro\u00EBn\n".getBytes(ISO_8859_1);
    assertFails(Files.write(folder.resolve("latin.csv"), bytes), "is not UTF-8 text.");
  }

  @Test
  void each_headerOnly_isNoRows() throws IOException {
    assertThat(rows(file("brand\n"))).isEmpty();
  }

  @Test
  void each_linesInsideQuotes_countInTheLineNumber() throws IOException {
    assertThat(rows(file("brand\n\"a\nb\"\n\nc\n")))
        .containsExactly(
            new Row(2, Map.of(Column.BRAND, "a\nb")), new Row(5, Map.of(Column.BRAND, "c")));
  }

  @Test
  void each_columnsInAnyOrder_areTrimmedAndOthersIgnored() throws IOException {
    var text = "stock, part_number ,colour,brand\n 7 , A-1 ,red, Citroe\u0308n \n";

    assertThat(rows(file(text)))
        .containsExactly(
            new Row(
                2,
                Map.of(
                    Column.BRAND, "Citro\u00EBn", Column.PART_NUMBER, "A-1", Column.STOCK, "7")));
  }

  private static List<Row> rows(Path file) {
    var rows = new ArrayList<Row>();
    new CsvRows(file).each(rows::add);
    return rows;
  }

  private static void assertFails(Path file, String why) {
    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> rows(file))
        .withMessageStartingWith(file + " " + why)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("some.csv"), text);
  }
}
