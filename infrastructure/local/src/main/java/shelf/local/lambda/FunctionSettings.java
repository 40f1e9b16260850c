package shelf.local.lambda;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import shelf.local.account.LocalCredentials;
import shelf.local.failure.StartException;
import shelf.local.template.Resource;
import shelf.local.template.Template;
import shelf.local.template.Tree;

/** What the template says of one function, and the environment it gets. */
record FunctionSettings(
    String name, Duration timeout, int memoryMegabytes, Map<String, String> environment) {

  FunctionSettings {
    environment = Map.copyOf(environment);
  }

  /**
   * @param aws environment variables of the embedded AWS; they win over the template's
   * @param secrets replaces references to secrets in a value
   */
  static FunctionSettings of(
      Template template,
      Resource function,
      Map<String, String> aws,
      UnaryOperator<String> secrets) {
    var name = template.physicalName(function.id());
    var environment = new LinkedHashMap<String, String>();
    Tree.map(Tree.map(function.properties().get("Environment")).get("Variables"))
        .forEach((key, value) -> environment.put(key, secrets.apply(String.valueOf(value))));
    environment.putAll(aws);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", name);
    environment.put("AWS_ACCESS_KEY_ID", LocalCredentials.functionKey(name));
    return new FunctionSettings(
        name,
        Duration.ofSeconds(number(function, "Timeout").orElse(3)),
        number(function, "MemorySize").orElse(128),
        environment);
  }

  static String required(Resource function, String property) {
    return Optional.ofNullable(function.properties().get(property))
        .map(String::valueOf)
        .orElseThrow(() -> missing(function, property));
  }

  private static StartException missing(Resource function, String property) {
    return new StartException(
        "The function " + function.id() + " has no " + property + " in the template.");
  }

  private static Optional<Integer> number(Resource function, String property) {
    return Optional.ofNullable(function.properties().get(property))
        .map(value -> Integer.valueOf(String.valueOf(value)));
  }
}
