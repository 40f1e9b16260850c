package shelf.rules.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.rules.Repository;
import tools.jackson.databind.JsonNode;

/** What {@code template.yaml} says, read as it stands. */
public record Template(JsonNode document) {
  /** A resource and its logical id. */
  public record Resource(String id, JsonNode definition) {
    public JsonNode property(String name) {
      return definition.path("Properties").path(name);
    }
  }

  public static Template ofRepository() {
    return parse(Repository.source("template.yaml").text());
  }

  public static Template parse(String yaml) {
    return new Template(YamlTree.read(yaml));
  }

  public List<Resource> resources(String type) {
    return document.path("Resources").properties().stream()
        .map(entry -> new Resource(entry.getKey(), entry.getValue()))
        .filter(resource -> resource.definition().path("Type").asString("").equals(type))
        .toList();
  }

  public List<Resource> functions() {
    return resources("AWS::Serverless::Function");
  }

  /** As {@code GET /api/brands/{brand_id}}. */
  public List<String> routeKeys() {
    return routes().stream().map(Route::key).toList();
  }

  List<Route> routes() {
    return functions().stream().flatMap(this::routes).toList();
  }

  private Stream<Route> routes(Resource function) {
    return function.property("Events").values().stream()
        .filter(event -> event.path("Type").asString("").equals("HttpApi"))
        .map(event -> route(function, event.path("Properties")));
  }

  private Route route(Resource function, JsonNode event) {
    var auth = event.path("Auth");
    String authorizer = auth.path("Authorizer").asString(defaultAuthorizer());
    String key =
        event.path("Method").asString("").toUpperCase() + " " + event.path("Path").asString("");
    boolean isOpen = authorizer.isEmpty() || authorizer.equals("NONE");
    return new Route(group(function), key, isOpen ? Set.of() : scopes(auth, authorizer), !isOpen);
  }

  /** {@code functions/brands/target/brands.zip} is the group {@code brands}. */
  private static String group(Resource function) {
    return function.property("CodeUri").asString("").replaceFirst(".*/", "").replace(".zip", "");
  }

  private Set<String> scopes(JsonNode auth, String authorizer) {
    var own = auth.path("AuthorizationScopes");
    var scopes = own.isMissingNode() ? authorizer(authorizer).path("AuthorizationScopes") : own;
    return scopes.values().stream().map(JsonNode::asString).collect(Collectors.toSet());
  }

  private JsonNode authorizer(String name) {
    return apiAuth()
        .map(auth -> auth.path("Authorizers").path(name))
        .filter(JsonNode::isObject)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("template.yaml defines no " + name));
  }

  private String defaultAuthorizer() {
    return apiAuth()
        .map(auth -> auth.path("DefaultAuthorizer").asString(""))
        .findFirst()
        .orElse("");
  }

  private Stream<JsonNode> apiAuth() {
    return resources("AWS::Serverless::HttpApi").stream().map(api -> api.property("Auth"));
  }
}
