package shelf.local.gateway;

import java.util.List;
import java.util.Optional;

/** The HTTP API of the template. */
record HttpApi(String id, List<Route> routes, Optional<Cors> cors) {

  HttpApi {
    routes = routes.stream().sorted(Route.BY_PRECISION).toList();
  }

  Optional<Match> select(String method, String rawPath) {
    for (var route : routes) {
      var variables = route.match(method, rawPath);
      if (variables.isPresent()) {
        return Optional.of(new Match(route, variables.get()));
      }
    }
    return Optional.empty();
  }
}
