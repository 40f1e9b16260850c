package shelf.http;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What a fault says was sent: as it was, but never so long that the answer grows with it. */
final class Echo {

  private static final int LONGEST = 1000;

  private Echo() {}

  static Object of(Object input) {
    return switch (input) {
      case String text -> cut(text);
      case JsonNode text when text.isString() -> cut(text.stringValue());
      case JsonNode value -> whole(value);
      case null, default -> input;
    };
  }

  private static Object whole(JsonNode value) {
    var json = new String(Json.write(value), StandardCharsets.UTF_8);
    return json.length() <= LONGEST ? value : cut(json);
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
