package shelf.contract.snapshot;

import java.util.HashMap;
import java.util.Map;

/**
 * A request of an admin, as API Gateway hands it to a function.
 *
 * @param path the variables of the route
 * @param body JSON; empty for none
 */
record Ask(String routeKey, Map<String, String> path, String query, String body) {

  static Ask of(String routeKey) {
    return new Ask(routeKey, Map.of(), "", "");
  }

  Ask with(String variable, Object value) {
    var more = new HashMap<>(path);
    more.put(variable, String.valueOf(value));
    return new Ask(routeKey, more, query, body);
  }

  Ask where(String newQuery) {
    return new Ask(routeKey, path, newQuery, body);
  }

  Ask saying(String newBody) {
    return new Ask(routeKey, path, query, newBody);
  }

  Map<String, Object> event() {
    var method = routeKey.substring(0, routeKey.indexOf(' '));
    var claims = Map.of("sub", "admin@example", "scope", "catalog.admin");
    var context =
        Map.of(
            "http", Map.of("method", method, "path", "/", "protocol", "HTTP/1.1"),
            "authorizer", Map.of("jwt", Map.of("claims", claims)),
            "requestId", "snapshot");
    return Map.of(
        "version",
        "2.0",
        "routeKey",
        routeKey,
        "rawPath",
        "/",
        "rawQueryString",
        query,
        "headers",
        Map.of("accept", "*/*", "content-type", "application/json"),
        "pathParameters",
        path,
        "requestContext",
        context,
        "body",
        body,
        "isBase64Encoded",
        false);
  }
}
