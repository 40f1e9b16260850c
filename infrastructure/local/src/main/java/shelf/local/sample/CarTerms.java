package shelf.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What can be said of a car in one language: a column of the table {@code car-terms.csv}.
 *
 * @param language its code
 * @param texts by the name of the term
 */
record CarTerms(String language, Map<String, String> texts) {
  private static final String TABLE = "/sample/car-terms.csv";
  private static final String TERM = "term";

  /** Stands for the number in a text. */
  private static final String NUMBER = "#";

  /** All languages, English first. */
  static List<CarTerms> read() {
    try (var stream = CarTerms.class.getResourceAsStream(TABLE);
        var reader = new InputStreamReader(stream, UTF_8);
        var table = CsvReader.builder().ofNamedCsvRecord(reader)) {
      var rows = table.stream().toList();
      return rows.getFirst().getHeader().stream()
          .filter(column -> !column.equals(TERM))
          .map(language -> of(rows, language))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CarTerms of(List<NamedCsvRecord> rows, String language) {
    var texts =
        rows.stream().collect(toUnmodifiableMap(r -> r.getField(TERM), r -> r.getField(language)));
    return new CarTerms(language, texts);
  }

  boolean isEnglish() {
    return language.equals("en");
  }

  /** The text of a term, if the table has it. */
  Optional<String> find(String term) {
    return Optional.ofNullable(texts.get(term));
  }

  /** The text of a term that is in the table. */
  String text(String term) {
    return find(term).orElseThrow(() -> new IllegalArgumentException("no term " + term));
  }

  String litres(String number) {
    return text("litres").replace(NUMBER, number.replace(".", text("decimal sign")));
  }

  String cylinders(String number) {
    var form = PluralForm.of(language, Long.parseLong(number));
    return text("cylinders " + form.name().toLowerCase(Locale.ROOT)).replace(NUMBER, number);
  }

  String power(String number) {
    return text("power").replace(NUMBER, number);
  }
}
