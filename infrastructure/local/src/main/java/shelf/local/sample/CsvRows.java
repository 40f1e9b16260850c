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
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The rows of a CSV file, its first line naming the columns in any order. */
final class CsvRows implements Rows {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Set<Column> NAMES =
      Set.of(Column.BRAND, Column.CATEGORY, Column.SUBCATEGORY, Column.MODEL);

  private final Path path;

  CsvRows(Path path) {
    this.path = path;
  }

  @Override
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /**
   * Reads the file.
   *
   * @throws LoadException when it is missing, unreadable, empty, not UTF-8, not CSV, or has no
   *     column {@code brand}
   */
  @Override
  public void each(Consumer<Row> reader) {
    // A reader, not the path: FastCSV itself would replace bytes that are not UTF-8.
    try (var text = afterMark(Files.newBufferedReader(path, UTF_8));
        var records = CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(text)) {
      read(records.iterator(), reader);
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

  private void read(Iterator<CsvRecord> records, Consumer<Row> reader) {
    if (!records.hasNext()) {
      throw new LoadException(path + " is empty.");
    }
    var columns = columns(records.next());
    records.forEachRemaining(each -> reader.accept(row(each, columns)));
  }

  private Map<Column, Integer> columns(CsvRecord header) {
    var names = header.getFields().stream().map(String::strip).toList();
    var columns = new EnumMap<Column, Integer>(Column.class);
    for (var column : Column.values()) {
      int place = names.indexOf(column.header());
      if (place >= 0) {
        columns.put(column, place);
      }
    }
    if (!columns.containsKey(Column.BRAND)) {
      throw new LoadException(
          path + " has no column `brand`: its first line must name the columns.");
    }
    return columns;
  }

  private static Row row(CsvRecord fields, Map<Column, Integer> columns) {
    var values = new EnumMap<Column, String>(Column.class);
    columns.forEach((column, place) -> values.put(column, value(column, fields.getField(place))));
    return new Row(fields.getStartingLineNumber(), values);
  }

  private static String value(Column column, String text) {
    var trimmed = text.strip();
    return NAMES.contains(column) ? Normalizer.normalize(trimmed, Normalizer.Form.NFC) : trimmed;
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
