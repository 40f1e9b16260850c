package shelf.rules.operations;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shelf.rules.template.Template;
import shelf.rules.template.Template.Resource;
import tools.jackson.databind.JsonNode;

/**
 * Each route has limits. API Gateway refuses the whole stage for limits of a route that is not
 * there, and takes AWS's own defaults for what an entry of {@code RouteSettings} leaves out.
 */
final class Throttles {
  private static final List<String> LIMITS = List.of("ThrottlingRateLimit", "ThrottlingBurstLimit");

  // A thousand rows, or a call of somebody else, or a file in the request.
  private static final Pattern DEAR =
      Pattern.compile(
          "/(bulk|bulk-\\w+|refresh|refreshAll|\\w+Album)$|^POST .*/images(/uploads)?$");

  private Throttles() {}

  static List<String> violations(Template template) {
    var routes = Set.copyOf(template.routeKeys());
    return template.resources("AWS::Serverless::HttpApi").stream()
        .flatMap(api ->
            Stream.of(defaults(api), own(api, routes), dear(api, routes)).flatMap(found -> found))
        .toList();
  }

  private static Stream<String> dear(Resource api, Set<String> routes) {
    return routes.stream()
        .filter(route -> DEAR.matcher(route).find() && !route.startsWith("ANY "))
        .filter(route -> !api.property("RouteSettings").has(route))
        .sorted()
        .map(route -> route + ": costs much and has no limits of its own");
  }

  private static Stream<String> defaults(Resource api) {
    return gaps(api.property("DefaultRouteSettings"))
        .map(limit -> api.id() + ": DefaultRouteSettings has no " + limit);
  }

  private static Stream<String> own(Resource api, Set<String> routes) {
    return api.property("RouteSettings").properties().stream()
        .flatMap(setting ->
            routes.contains(setting.getKey())
                ? gaps(setting.getValue()).map(limit -> setting.getKey() + ": has no " + limit)
                : Stream.of(setting.getKey() + ": has limits and is no route"));
  }

  private static Stream<String> gaps(JsonNode settings) {
    return LIMITS.stream().filter(limit -> !settings.has(limit));
  }
}
