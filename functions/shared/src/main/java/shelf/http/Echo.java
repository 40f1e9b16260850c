package shelf.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a fault says was sent: as it was, but never so long that the answer grows with it. */
final class Echo {

  private static final int LONGEST = 1000;

  /** A token of VK's that was sent where none belongs must not come back in an answer. */
  private static final Pattern TOKEN = Pattern.compile("vk1\\.[\\w.-]+");

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
    return json.length() <= LONGEST && !TOKEN.matcher(json).find() ? value : cut(json);
  }

  private static String cut(String sent) {
    var text = TOKEN.matcher(sent).replaceAll("vk1.…");
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
