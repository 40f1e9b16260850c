package shelf.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;

/** The brands of a CSV file, each once, in order of first appearance. */
final class BrandFile {
  private static final String COLUMN = "brand";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;

  BrandFile(Path path) {
    this.path = path;
  }

  /**
   * Reads the whole file.
   *
   * @throws LoadException when it is missing, unreadable, empty, not UTF-8, not CSV, or has no
   *     column {@code brand}
   */
  List<BrandRow> rows() {
    // A reader, not the path: FastCSV itself would replace bytes that are not UTF-8.
    try (var text = afterMark(Files.newBufferedReader(path, UTF_8));
        var records = CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(text)) {
      return distinct(records.iterator());
    } catch (CsvParseException e) {
      throw new LoadException(path + " is not valid CSV: " + e.getMessage() + ".", e);
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Reader afterMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private List<BrandRow> distinct(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw new LoadException(path + " is empty.");
    }
    var column = column(records.next());
    var rows = new LinkedHashMap<String, BrandRow>();
    records.forEachRemaining(each -> {
      var name = Normalizer.normalize(each.getField(column).strip(), Normalizer.Form.NFC);
      rows.putIfAbsent(name, new BrandRow(each.getStartingLineNumber(), name));
    });
    return List.copyOf(rows.values());
  }

  private int column(CsvRecord header) {
    var column = header.getFields().stream().map(String::strip).toList().indexOf(COLUMN);
    if (column < 0) {
      throw new LoadException(
          path + " has no column `" + COLUMN + "`: its first line must name the columns.");
    }
    return column;
  }

  private LoadException unreadable(IOException e) {
    var why =
        switch (e) {
          case NoSuchFileException missing -> "does not exist.";
          case CharacterCodingException foreign -> "is not UTF-8 text.";
          default -> "cannot be read.";
        };
    return new LoadException(path + " " + why, e);
  }
}
