package shelf.local.measure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** A part of the catalog, as far as it gives questions to ask. */
record PartProbe(long id, String number, long brandId, long categoryId) {

  /**
   * @param row of a search
   */
  static PartProbe of(JsonNode row) {
    return new PartProbe(
        row.path("part_id").asLong(),
        row.path("part_number").asString(),
        row.path("brand_id").asLong(),
        row.path("category_id").asLong());
  }

  /** What a buyer can type of the number: its letters and digits. */
  String typed() {
    return Normalizer.normalize(number, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]", "");
  }

  /** So many characters from anywhere in the number, which must have them. */
  String piece(int length, RandomGenerator random) {
    var typed = typed();
    int from = random.nextInt(typed.length() - length + 1);
    return typed.substring(from, from + length);
  }
}
