package shelf.local.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the API sees it.
 *
 * @param rawPath as the client sent it, percent-encoded
 * @param rawQuery as the client sent it, without the question mark; empty without one
 * @param headers names in lower case, repeated ones joined with commas; no cookie, no content of
 *     {@code cookies}
 */
record ApiRequest(
    String method,
    String rawPath,
    String rawQuery,
    Map<String, String> headers,
    List<String> cookies,
    byte[] body,
    Caller caller) {

  /** Who asks, how and when. */
  record Caller(String sourceIp, String protocol, String requestId, Instant time) {}

  Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }

  /** Decoded names and values, the values of a repeated name joined with commas. */
  Map<String, String> query() {
    var parameters = new LinkedHashMap<String, List<String>>();
    for (var pair : rawQuery.split("&")) {
      var equals = pair.indexOf('=');
      var name = PercentCoding.decodeQuery(equals < 0 ? pair : pair.substring(0, equals));
      var value = equals < 0 ? "" : PercentCoding.decodeQuery(pair.substring(equals + 1));
      if (!pair.isEmpty()) {
        parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
    var joined = new LinkedHashMap<String, String>();
    parameters.forEach((name, values) -> joined.put(name, String.join(",", values)));
    return joined;
  }
}
