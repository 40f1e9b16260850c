package shelf.vk;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads values as VK writes them, which is not always as it documents them. */
final class Shapes {

  private static final String DIGITS = "\\d{1,18}";

  /** Many times what VK lets a community have. */
  private static final long MOST_ELEMENTS = 100_000;

  /** What a number of JSON can be for every reader; no id of VK's comes near. */
  private static final long LARGEST_ID = (1L << 53) - 1;

  /** An item is in few albums; its row must stay far below what the table takes. */
  private static final int MOST_IDS = 1_000;

  private static final int LONGEST = 4_000;

  /** At three bytes each within the 400 KB of a row. */
  private static final int LONGEST_DESCRIPTION = 100_000;

  private Shapes() {}

  /** True, false, 1 or 0; nothing is false. */
  static boolean flag(JsonNode json) {
    return json.isBoolean() ? json.booleanValue() : json.asLong(0) == 1;
  }

  /** Whether this is a page of a list: what is none must not pass for an empty one. */
  static boolean isPage(JsonNode json) {
    var count = json.path("count");
    return json.path("items").isArray()
        && count.isIntegralNumber()
        && count.canConvertToLong()
        && count.longValue() >= 0
        && count.longValue() <= MOST_ELEMENTS;
  }

  /** Zero if there is none. */
  static long id(JsonNode json) {
    long id = json.asLong(0);
    return id <= LARGEST_ID ? id : 0;
  }

  /** A name as a person wrote it; empty if there is none. */
  static String title(JsonNode json) {
    return Entities.decoded(text(json, LONGEST));
  }

  static String description(JsonNode json) {
    return Entities.decoded(text(json, LONGEST_DESCRIPTION));
  }

  /** Empty if there is none; cut where it is longer than any address of VK's. */
  private static String text(JsonNode json) {
    return text(json, LONGEST);
  }

  /** Half a character, which no table takes, is a question mark. */
  private static String text(JsonNode json, int longest) {
    var text = json.isString() ? json.stringValue() : "";
    var cut = text.length() > longest ? text.substring(0, longest) : text;
    return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  static Optional<String> maybeText(JsonNode json) {
    return Optional.of(text(json)).filter(text -> !text.isEmpty());
  }

  static Optional<Long> maybeId(JsonNode json) {
    return Optional.of(id(json)).filter(id -> id > 0);
  }

  /** An amount of money is a text; a number says the same. */
  static Optional<String> digits(JsonNode json) {
    var text = json.isString() ? json.stringValue() : json.isNumber() ? json.asString() : "";
    return Optional.of(text).filter(it -> it.matches(DIGITS));
  }

  static List<Long> ids(JsonNode json) {
    return json.valueStream()
        .map(Shapes::id)
        .filter(id -> id > 0)
        .distinct()
        .limit(MOST_IDS)
        .toList();
  }

  /** The largest one of a photo. */
  static Optional<String> photoUrl(JsonNode photo) {
    return photo
        .path("sizes")
        .valueStream()
        .filter(size -> !text(size.path("url")).isEmpty())
        .max(Comparator.comparingLong(size -> size.path("width").asLong(0)))
        .map(size -> text(size.path("url")));
  }
}
