package shelf.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a group's {@code ANY <prefix>} and {@code ANY <prefix>/{proxy+}} do: API Gateway sends here
 * what matched no other route of the group. A single trailing slash is served as if it were not
 * there, for open routes only, since no authorizer has looked at the caller; a wrong method gets
 * 405, anything else 404.
 */
final class CatchAll {

  private final Routes routes;

  CatchAll(Routes routes) {
    this.routes = routes;
  }

  Answer handle(Request request) {
    var path = request.rawPath();
    return path.endsWith("/")
        ? withoutSlash(request, path.substring(0, path.length() - 1))
        : otherMethod(request, matching(path, route -> true));
  }

  /** What API Gateway would have matched without the slash, if it is open. */
  private Answer withoutSlash(Request request, String path) {
    var there = matching(path, route -> route.method().equals(request.method()));
    if (there.isEmpty()) {
      return otherMethod(request, matching(path, route -> !route.admin()));
    }
    var route = there.getFirst();
    if (route.admin()) {
      throw request.errors().notFound();
    }
    return route.handler().handle(request.at(route.key(), variables(route, path)));
  }

  private Answer otherMethod(Request request, List<Route> there) {
    var allowed = there.stream().map(Route::method).distinct().sorted().toList();
    if (allowed.isEmpty()) {
      throw request.errors().notFound();
    }
    if (request.method().equals("OPTIONS")) {
      // A browser's preflight: API Gateway adds the CORS headers to whatever we answer.
      return Answer.empty(204).with("Allow", String.join(", ", allowed));
    }
    throw Problem.methodNotAllowed(allowed);
  }

  /** The most specific first. */
  private List<Route> matching(String path, Predicate<Route> wanted) {
    return routes.all().values().stream()
        .filter(wanted)
        .filter(route -> route.path().match(path).isPresent())
        .sorted(Comparator.comparing(route -> route.path().variables()))
        .toList();
  }

  private static Map<String, String> variables(Route route, String path) {
    return route.path().match(path).orElseThrow();
  }
}
