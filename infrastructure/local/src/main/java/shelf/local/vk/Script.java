package shelf.local.vk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one form of VKScript that is understood here: {@code return
 * [API.market.get({"owner_id":-1}),API.market.getAlbums({})];}.
 */
record Script(List<Step> steps) {

  private static final Pattern FORM =
      Pattern.compile("\\s*return\\s*\\[(.*)]\\s*;?\\s*", Pattern.DOTALL);
  private static final Pattern CALL = Pattern.compile("\\s*API\\.([A-Za-z]+\\.[A-Za-z]+)\\(");
  private static final int MOST = 25;

  /** One call. */
  record Step(String method, Params params) {}

  /**
   * Reads it.
   *
   * @throws Refusal 12 if it is something else, 13 if it calls more than VK takes
   */
  static Script of(String code) {
    var form = FORM.matcher(code);
    if (!form.matches()) {
      throw unreadable("return expected");
    }
    var steps = steps(form.group(1));
    if (steps.size() > MOST) {
      throw new Refusal(13, Errors.message(13) + ": too many api calls");
    }
    return new Script(steps);
  }

  private static List<Step> steps(String calls) {
    var steps = new ArrayList<Step>();
    var call = CALL.matcher(calls);
    int at = 0;
    while (at < calls.length()) {
      if (!call.region(at, calls.length()).lookingAt()) {
        throw unreadable("a call expected at " + at);
      }
      int end = endOfObject(calls, call.end());
      steps.add(new Step(call.group(1), params(calls.substring(call.end(), end))));
      at = afterCall(calls, end);
    }
    return steps;
  }

  /** Where the object that starts here ends; braces in texts do not count. */
  private static int endOfObject(String text, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted) {
        at += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return at + 1;
      } else if (c == ')' && depth == 0) {
        return at;
      }
    }
    throw unreadable("} expected");
  }

  private static int afterCall(String text, int end) {
    var rest = text.substring(end).strip();
    if (!rest.matches("(?s)\\)\\s*(,.+)?")) {
      throw unreadable(") expected");
    }
    int comma = text.indexOf(',', end);
    return comma < 0 ? text.length() : comma + 1;
  }

  private static Params params(String object) {
    var values = new HashMap<String, String>();
    try {
      JsonMapper.shared()
          .readTree(object.isBlank() ? "{}" : object)
          .propertyStream()
          .forEach(member -> values.put(member.getKey(), text(member.getValue())));
    } catch (JacksonException e) {
      throw unreadable("an object expected");
    }
    return new Params(values);
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? String.join(",", value.valueStream().map(JsonNode::asString).toList())
        : value.isBoolean() ? value.asBoolean() ? "1" : "0" : value.asString();
  }

  private static Refusal unreadable(String fault) {
    return new Refusal(12, Errors.message(12) + ": " + fault);
  }
}
