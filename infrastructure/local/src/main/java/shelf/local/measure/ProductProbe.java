package shelf.local.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A product of the list, as far as it gives questions to ask. */
record ProductProbe(String name, String categoryId, String color, BigDecimal price) {

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}|\\p{Nd}{7}");

  /**
   * @param row of the list
   */
  static ProductProbe of(JsonNode row) {
    return new ProductProbe(
        row.path("name").asString(),
        row.path("category_id").asString(),
        row.path("color").asString(""),
        row.path("price_rub").decimalValue());
  }

  /** The words of the name that one would search for; of one made up, its number too. */
  List<String> words() {
    return WORD.matcher(name.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  /**
   * A range of prices around this one.
   *
   * @param percent how far it goes, up and down
   */
  String priceWithin(int percent) {
    return "&price_min=" + times(100 - percent) + "&price_max=" + times(100 + percent);
  }

  private String times(int percent) {
    return price
        .multiply(BigDecimal.valueOf(percent, 2))
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
