package shelf.local.gateway;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * One route of the HTTP API.
 *
 * @param method as {@code GET}, or {@code ANY}
 * @param path none for {@code $default}
 * @param functionId logical id of the function that answers
 * @param guard none when everybody may call
 */
record Route(String method, Optional<RoutePath> path, String functionId, Optional<Guard> guard) {

  private static final String ANY = "ANY";

  /** The one to take first when several match. */
  static final Comparator<Route> BY_PRECISION =
      Comparator.comparing((Route route) -> route.path.isEmpty())
          .thenComparing(route -> route.path.orElse(null), nullsLast())
          .thenComparing(route -> route.method.equals(ANY));

  private static Comparator<RoutePath> nullsLast() {
    return Comparator.nullsLast(RoutePath.BY_PRECISION);
  }

  /** As the event names it: {@code GET /api/brands}, {@code $default}. */
  String key() {
    return path.map(there -> method + " " + there).orElse("$default");
  }

  /** The path's variables if this route takes the request. */
  Optional<Map<String, String>> match(String sentMethod, String rawPath) {
    if (path.isEmpty()) {
      return Optional.of(Map.of());
    }
    return method.equals(ANY) || method.equals(sentMethod)
        ? path.get().match(rawPath)
        : Optional.empty();
  }
}
