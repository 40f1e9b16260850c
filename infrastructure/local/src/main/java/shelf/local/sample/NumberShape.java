package shelf.local.sample;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a brand's numbers have in common when their digits are left out. Numbers of different shapes
 * are never taken for one another.
 *
 * @param mask letters, and {@code #} for each digit
 */
record NumberShape(String brand, String mask) {

  static NumberShape of(Row row) {
    var number = normalized(row.get(Column.PART_NUMBER));
    return new NumberShape(row.get(Column.BRAND), number.replaceAll("[0-9]", "#"));
  }

  /** As the API compares numbers. */
  static String normalized(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]", "");
  }
}
