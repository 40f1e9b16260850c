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
    if (path.endsWith("/")) {
      return withoutSlash(request, path.substring(0, path.length() - 1));
    }
    return otherMethod(request, matching(path, route -> true));
  }

  private Answer withoutSlash(Request request, String path) {
    var open = matching(path, route -> !route.admin());
    var route = open.stream().filter(each -> each.method().equals(request.method())).findFirst();
    if (route.isPresent() && !isAdminPath(path)) {
      return route
          .get()
          .handler()
          .handle(request.at(route.get().key(), variables(route.get(), path)));
    }
    if (isAdminPath(path)) {
      throw Problem.notFound("Not found");
    }
    return otherMethod(request, open);
  }

  private static Answer otherMethod(Request request, List<Route> there) {
    var allowed = there.stream().map(Route::method).distinct().sorted().toList();
    if (allowed.isEmpty()) {
      throw Problem.notFound("Not found");
    }
    if (request.method().equals("OPTIONS")) {
      // A browser's preflight: API Gateway adds the CORS headers to whatever we answer.
      return Answer.empty(204).with("Allow", String.join(", ", allowed));
    }
    throw Problem.methodNotAllowed(allowed);
  }

  private boolean isAdminPath(String path) {
    return !matching(path, Route::admin).isEmpty();
  }

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
