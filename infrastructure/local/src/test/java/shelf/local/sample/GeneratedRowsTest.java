package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GeneratedRowsTest {
  private static final Path SAMPLE =
      Path.of(System.getProperty("shelf.home"), "infrastructure/sample/parts.csv");

  @Test
  void each_twice_givesTheSameRows() {
    var rows = rows(500, 3);

    assertThat(rows(500, 3)).isEqualTo(rows);
    assertThat(rows(500, 4)).isNotEqualTo(rows);
    assertThat(rows).map(Row::line).startsWith(1L, 2L, 3L);
  }

  @Test
  void each_ofMany_areUniqueAndNew() {
    var keys = new HashSet<String>();
    sample().forEach(row -> keys.add(key(row)));
    int real = keys.size();

    rows(50_000, 1).forEach(row -> keys.add(key(row)));

    assertThat(keys).hasSize(real + 50_000);
  }

  @Test
  void each_number_hasTheShapeOfARealOneOfItsBrand() {
    Set<NumberShape> real = sample().stream().map(NumberShape::of).collect(Collectors.toSet());

    assertThat(rows(5000, 1)).allMatch(row -> real.contains(NumberShape.of(row)));
  }

  @Test
  void each_priceAndStock_areOnesThatCanBeOffered() {
    assertThat(rows(5000, 1)).allMatch(row -> PriceList.fault(row).isEmpty());
  }

  @Test
  void each_categories_areThoseOfTheSample() {
    var real = sample().stream().map(Row::category).collect(Collectors.toSet());

    assertThat(rows(5000, 1)).allMatch(row -> real.contains(row.category()));
  }

  @Test
  void rows_moreThanThereAreNumbers_isRefused() {
    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> rows(Long.MAX_VALUE, 1))
        .withMessageContaining("parts can be made up.");
  }

  private static String key(Row row) {
    return FakeCatalog.key(row.get(Column.BRAND), row.get(Column.PART_NUMBER));
  }

  private static List<Row> sample() {
    var rows = new ArrayList<Row>();
    new CsvRows(SAMPLE).each(rows::add);
    return rows;
  }

  private static List<Row> rows(long count, long seed) {
    var rows = new ArrayList<Row>();
    new GeneratedRows(new Generation(SAMPLE, count, seed)).each(rows::add);
    return rows;
  }
}
