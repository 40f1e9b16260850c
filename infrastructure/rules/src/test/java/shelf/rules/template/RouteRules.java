package shelf.rules.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The template is the one list of routes; code, documentation and events follow it. */
final class RouteRules {
  private RouteRules() {}

  /** Who may call is what the contract says, and the catch-alls of a group answer the rest. */
  static List<String> access(List<Route> template) {
    return Stream.concat(template.stream().flatMap(RouteRules::token), catchAlls(template))
        .toList();
  }

  private static Stream<String> token(Route route) {
    if (route.needsToken() && !route.isGuarded()) {
      return Stream.of(route.key() + ": needs the JWT authorizer and the scope catalog.admin");
    }
    if (!route.needsToken() && route.isAuthorized()) {
      return Stream.of(route.key() + ": is public by the contract, set Authorizer: NONE");
    }
    return Stream.empty();
  }

  private static Stream<String> catchAlls(List<Route> template) {
    return template.stream().collect(Collectors.groupingBy(Route::group)).entrySet().stream()
        .flatMap(group -> catchAll(group.getKey(), group.getValue()));
  }

  private static Stream<String> catchAll(String group, List<Route> routes) {
    var catchAlls = Route.keys(routes, Route::isCatchAll);
    var found = routes.stream().filter(Route::isCatchAll).map(Route::prefix).distinct().toList();
    var prefixes = found.isEmpty() ? List.of("<prefix>") : found.stream().sorted().toList();
    var wanted = prefixes.stream().flatMap(RouteRules::both).sorted().toList();
    if (!catchAlls.equals(wanted)) {
      return Stream.of(group + ": needs the catch-alls " + wanted + ", has " + catchAlls);
    }
    return routes.stream()
        .filter(route -> prefixes.stream().noneMatch(route::isUnder))
        .map(route -> route.key() + ": is not under " + String.join(", ", prefixes));
  }

  private static Stream<String> both(String prefix) {
    return Stream.of("ANY " + prefix, "ANY " + prefix + "/{proxy+}");
  }

  /**
   * @param where names the other list, as {@code infrastructure/openapi.yaml}
   * @param all its routes
   * @param guarded those of them that need a token
   */
  static List<String> same(
      List<Route> template, String where, Collection<String> all, Collection<String> guarded) {
    List<String> found = new ArrayList<>();
    compare(template, route -> true, all).forEach((key, side) -> found.add(where + side + key));
    compare(template, Route::isGuarded, guarded)
        .forEach((key, side) -> found.add(where + side + key + " with a token"));
    return found;
  }

  private static Map<String, String> compare(
      List<Route> template, Predicate<Route> wanted, Collection<String> other) {
    var expected = Set.copyOf(Route.keys(template, wanted.and(route -> !route.isCatchAll())));
    Set<String> differing = new TreeSet<>(expected);
    differing.addAll(other);
    differing.removeIf(key -> expected.contains(key) && other.contains(key));
    return differing.stream()
        .collect(
            Collectors.toMap(
                key -> key,
                key -> expected.contains(key) ? " lacks " : " has, not the template, "));
  }

  /**
   * @param events file name to route key, empty where a file has none
   */
  static List<String> events(List<Route> template, String group, Map<String, String> events) {
    var ours = template.stream().filter(route -> route.group().equals(group)).toList();
    var keys = Route.keys(ours, route -> true);
    var strangers =
        events.entrySet().stream()
            .filter(event -> !keys.contains(event.getValue()))
            .map(event -> event.getKey() + ": no route '" + event.getValue() + "' in the template");
    var missing =
        keys.stream()
            .filter(key -> !events.containsValue(key))
            .map(key -> "events/" + group + " has no event for " + key);
    return Stream.concat(strangers.sorted(), missing).toList();
  }
}
