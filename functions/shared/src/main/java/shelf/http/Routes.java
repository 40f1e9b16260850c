package shelf.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The routes of one group, by API Gateway's route keys, and the group's catch-all. Immutable; one
 * line a route, on which one sees who may call it.
 */
public final class Routes {

  private final List<String> prefixes;
  private final ErrorShape errors;
  private final Map<String, Route> routes;
  private final Map<String, ErrorShape> shapes;

  private Routes(
      List<String> prefixes,
      ErrorShape errors,
      Map<String, Route> routes,
      Map<String, ErrorShape> shapes) {
    this.prefixes = prefixes;
    this.errors = errors;
    this.routes = routes;
    this.shapes = shapes;
  }

  /**
   * @param prefixes the paths under which all of the group lies, as {@code /api/brands}
   */
  public static Routes under(String... prefixes) {
    return new Routes(List.of(prefixes), ErrorShape.LIST, Map.of(), Map.of());
  }

  /** The same group, which refuses in another shape than 002's. */
  public Routes refusing(ErrorShape other) {
    return new Routes(prefixes, other, routes, shapes);
  }

  /** This group and another one, of one function; each refuses in its own shape. */
  public Routes and(Routes other) {
    var allPrefixes = Stream.concat(prefixes.stream(), other.prefixes.stream()).toList();
    var allRoutes = new LinkedHashMap<>(routes);
    allRoutes.putAll(other.routes);
    var allShapes = new LinkedHashMap<>(shapes);
    allShapes.putAll(other.shapes);
    other.routes.keySet().forEach(key -> allShapes.put(key, other.errors));
    other.catchAlls().forEach(key -> allShapes.put(key, other.errors));
    return new Routes(allPrefixes, errors, allRoutes, allShapes);
  }

  /** A route for everybody. */
  public Routes open(String routeKey, Handler handler) {
    return with(Route.of(routeKey, false, handler));
  }

  /** A route that needs a token with the scope {@code catalog.admin}. */
  public Routes admin(String routeKey, Handler handler) {
    return with(Route.of(routeKey, true, handler));
  }

  private Routes with(Route route) {
    var more = new LinkedHashMap<>(routes);
    more.put(route.key(), route);
    return new Routes(prefixes, errors, more, shapes);
  }

  Optional<Route> find(String routeKey) {
    return Optional.ofNullable(routes.get(routeKey));
  }

  /** All but the catch-all, for the test that holds the template to the same set. */
  public Set<String> routeKeys() {
    return keys(route -> true);
  }

  public Set<String> adminRouteKeys() {
    return keys(Route::admin);
  }

  /** What takes all other requests of the group: at its root, and below it. */
  public Set<String> catchAlls() {
    return prefixes.stream()
        .flatMap(prefix -> Stream.of("ANY " + prefix, "ANY " + prefix + "/{proxy+}"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> keys(Predicate<Route> wanted) {
    return routes.values().stream()
        .filter(wanted)
        .map(Route::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** In which shape a request is refused that came by this route key. */
  ErrorShape errors(String routeKey) {
    return shapes.getOrDefault(routeKey, errors);
  }

  Map<String, Route> all() {
    return routes;
  }
}
