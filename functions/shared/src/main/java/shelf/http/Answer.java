package shelf.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a route answers.
 *
 * @param status HTTP status
 * @param headers by their usual names, one value each
 * @param body what the JSON mapper writes; empty for none
 */
public record Answer(int status, Map<String, String> headers, Optional<Object> body) {

  public static Answer ok(Object body) {
    return of(200, body);
  }

  public static Answer of(int status, Object body) {
    return new Answer(status, Map.of(), Optional.of(body));
  }

  public static Answer empty(int status) {
    return new Answer(status, Map.of(), Optional.empty());
  }

  public Answer with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }
}
