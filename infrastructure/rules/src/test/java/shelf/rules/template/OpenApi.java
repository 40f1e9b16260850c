package shelf.rules.template;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shelf.rules.Repository;
import tools.jackson.databind.JsonNode;

/** {@code infrastructure/openapi.yaml}: valid, complete, with examples that the tests run. */
record OpenApi(String text, JsonNode document) {
  static final String FILE = "infrastructure/openapi.yaml";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  /** One method of one path. */
  record Operation(String key, JsonNode definition) {}

  static OpenApi ofRepository() {
    return parse(Repository.source(FILE).text());
  }

  static OpenApi parse(String yaml) {
    return new OpenApi(yaml, YamlTree.read(yaml));
  }

  List<Operation> operations() {
    return document.path("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .map(m -> operation(m.getKey(), path.getKey(), m.getValue())))
        .toList();
  }

  private static Operation operation(String method, String path, JsonNode definition) {
    return new Operation(method.toUpperCase() + " " + path, definition);
  }

  List<String> keys() {
    return operations().stream().map(Operation::key).toList();
  }

  List<String> guardedKeys() {
    return operations().stream().filter(this::isGuarded).map(Operation::key).toList();
  }

  private boolean isGuarded(Operation operation) {
    var own = operation.definition().path("security");
    return !(own.isMissingNode() ? document.path("security") : own).isEmpty();
  }

  List<String> violations() {
    return Stream.of(version(), parserMessages(), operations().stream().flatMap(this::gaps))
        .flatMap(found -> found)
        .toList();
  }

  private Stream<String> version() {
    String version = document.path("openapi").asString("");
    return version.startsWith("3.1.") ? Stream.empty() : Stream.of("openapi is " + version);
  }

  private Stream<String> parserMessages() {
    var result = new OpenAPIV3Parser().readContents(text, null, new ParseOptions());
    return Optional.ofNullable(result.getMessages()).stream().flatMap(List::stream);
  }

  private Stream<String> gaps(Operation operation) {
    return Stream.of("operationId", "summary", "x-request")
        .filter(what -> !has(operation, what))
        .map(what -> operation.key() + " has no " + what);
  }

  private boolean has(Operation operation, String what) {
    return what.equals("x-request")
        ? examples(operation).anyMatch(example -> example.has(what))
        : !operation.definition().path(what).asString("").isBlank();
  }

  private Stream<JsonNode> examples(Operation operation) {
    return operation.definition().path("responses").values().stream()
        .map(this::referred)
        .flatMap(OpenApi::examples)
        .map(this::referred);
  }

  // OpenAPI has no place for the example of an answer without a body.
  private static Stream<JsonNode> examples(JsonNode response) {
    var content = response.path("content").values().stream();
    return Stream.concat(
        content.flatMap(type -> type.path("examples").values().stream()),
        response.path("x-examples").values().stream());
  }

  private JsonNode referred(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }
}
