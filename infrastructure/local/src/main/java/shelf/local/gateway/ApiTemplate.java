package shelf.local.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import shelf.local.failure.StartException;
import shelf.local.template.Resource;
import shelf.local.template.Template;
import shelf.local.template.Tree;

/**
 * Reads the HTTP API out of a SAM template: the {@code HttpApi} events of its functions and its one
 * {@code AWS::Serverless::HttpApi}.
 */
final class ApiTemplate {

  private final Template template;
  private final Map<String, Object> api;
  private final Map<String, Object> auth;
  private final String id;

  private ApiTemplate(Template template) {
    this.template = template;
    var declared = template.resources("AWS::Serverless::HttpApi");
    if (declared.size() > 1) {
      throw new StartException("The template has more than one HTTP API.");
    }
    api = declared.isEmpty() ? Map.of() : declared.getFirst().properties();
    auth = Tree.map(api.get("Auth"));
    id = declared.isEmpty() ? "api" : template.physicalName(declared.getFirst().id());
  }

  static HttpApi read(Template template) {
    var source = new ApiTemplate(template);
    return new HttpApi(source.id, source.routes(), Cors.of(source.api.get("CorsConfiguration")));
  }

  private List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (var function : template.resources("AWS::Serverless::Function")) {
      Tree.map(function.properties().get("Events"))
          .forEach((name, event) -> route(function, Tree.map(event)).ifPresent(routes::add));
    }
    return routes;
  }

  private Optional<Route> route(Resource function, Map<String, Object> event) {
    if (!"HttpApi".equals(event.get("Type"))) {
      return Optional.empty();
    }
    var properties = Tree.map(event.get("Properties"));
    var method = String.valueOf(properties.getOrDefault("Method", "ANY")).toUpperCase(Locale.ROOT);
    var path = Optional.ofNullable(properties.get("Path")).map(String::valueOf);
    return Optional.of(
        new Route(
            method.equals("X-AMAZON-APIGATEWAY-ANY-METHOD") ? "ANY" : method,
            path.filter(text -> !text.equals("$default")).map(RoutePath::parse),
            function.id(),
            guard(Tree.map(properties.get("Auth")))));
  }

  private Optional<Guard> guard(Map<String, Object> routeAuth) {
    var name = routeAuth.getOrDefault("Authorizer", auth.getOrDefault("DefaultAuthorizer", "NONE"));
    return name.equals("NONE")
        ? Optional.empty()
        : Optional.of(guard(String.valueOf(name), routeAuth.get("AuthorizationScopes")));
  }

  private Guard guard(String name, Object routeScopes) {
    var authorizer = Tree.map(Tree.map(auth.get("Authorizers")).get(name));
    var jwt = Tree.map(authorizer.get("JwtConfiguration"));
    if (!jwt.containsKey("issuer") || !jwt.containsKey("audience")) {
      throw new StartException(
          "The authorizer " + name + " has no JwtConfiguration with issuer and audience.");
    }
    var scopes = routeScopes == null ? authorizer.get("AuthorizationScopes") : routeScopes;
    return new Guard(
        String.valueOf(jwt.get("issuer")), Tree.strings(jwt.get("audience")), Tree.strings(scopes));
  }
}
