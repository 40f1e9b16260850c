package shelf.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query of a request, decoded, with repeated parameters kept apart. */
final class QueryString {

  private final Map<String, List<String>> values;

  private QueryString(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * @throws MalformedTextException if the percent-encoding is broken or not UTF-8
   */
  static QueryString parse(String raw) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : raw.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        values
            .computeIfAbsent(Utf8.decodeQuery(name), n -> new ArrayList<>())
            .add(Utf8.decodeQuery(value));
      }
    }
    return new QueryString(values);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
