package shelf.contract.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import shelf.contract.Checkout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code infrastructure/openapi.yaml}, as far as its response examples go. */
final class Description {

  private static final String REQUEST = "x-request";

  private final JsonNode root;
  private final List<Example> examples = new ArrayList<>();
  private final Set<String> shared = new HashSet<>();

  private Description(JsonNode root) {
    this.root = root;
  }

  /** All examples that have a request, in the order of the file. */
  static List<Example> examples() {
    try (var file = Files.newBufferedReader(Checkout.at("infrastructure/openapi.yaml"))) {
      var options = new LoaderOptions();
      options.setMaxAliasesForCollections(1000);
      Object yaml = new Yaml(new SafeConstructor(options)).load(file);
      var description = new Description(JsonMapper.shared().valueToTree(yaml));
      description.collect();
      return description.examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void collect() {
    for (var path : root.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        for (var response : operation.getValue().path("responses").properties()) {
          collect(name + " " + response.getKey(), response.getValue());
        }
      }
    }
  }

  /** A response shared by several operations has the examples of the first of them. */
  private void collect(String name, JsonNode response) {
    var resolved = resolve(response);
    boolean ours = !response.has("$ref") || shared.add(response.get("$ref").stringValue());
    if (ours) {
      resolved
          .at("/content/application~1json/examples")
          .properties()
          .forEach(each -> collect(name, resolved, each));
      resolved.path("x-examples").properties().forEach(each -> collect(name, resolved, each));
    }
  }

  private void collect(String name, JsonNode response, Map.Entry<String, JsonNode> named) {
    var example = resolve(named.getValue());
    if (example.has(REQUEST)) {
      examples.add(
          new Example(
              name + " " + named.getKey(),
              Integer.parseInt(name.substring(name.lastIndexOf(' ') + 1)),
              example.get(REQUEST),
              Optional.ofNullable(example.get("value")),
              headers(example),
              texts(example.path("x-varies")),
              response.path("headers").propertyNames().stream().collect(Collectors.toSet())));
    }
  }

  private static Map<String, String> headers(JsonNode example) {
    var headers = new TreeMap<String, String>();
    example
        .path("x-response-headers")
        .properties()
        .forEach(each -> headers.put(each.getKey().toLowerCase(Locale.ROOT), text(each)));
    return headers;
  }

  private static Set<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
  }

  private static String text(Map.Entry<String, JsonNode> entry) {
    return entry.getValue().stringValue();
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").stringValue().substring(1)) : node;
  }
}
