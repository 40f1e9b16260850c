package shelf.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A route's path, as {@code /api/brands/{brand_id}}. Matches encoded paths segment by segment. */
record PathTemplate(String text) {

  /** The variables' decoded values, or empty if the path is another one. */
  Optional<Map<String, String>> match(String rawPath) {
    var wanted = text.split("/", -1);
    var given = rawPath.split("/", -1);
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    var variables = new HashMap<String, String>();
    for (int i = 0; i < wanted.length; i++) {
      if (isVariable(wanted[i]) && !given[i].isEmpty()) {
        variables.put(wanted[i].substring(1, wanted[i].length() - 1), Utf8.decodePath(given[i]));
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  /** Fewer variables mean a closer match. */
  long variables() {
    return text.chars().filter(c -> c == '{').count();
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }
}
