package shelf.rules.template;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shelf.rules.template.Template.Resource;
import tools.jackson.databind.JsonNode;

/** What a function may do is written action by action, on resources by name. */
final class Policies {
  // AWS knows no resource for these.
  private static final Set<String> WITHOUT_RESOURCE =
      Set.of("xray:PutTraceSegments", "xray:PutTelemetryRecords", "dynamodb:ListStreams");
  // All indexes or all streams of one table, all objects of one folder of one bucket.
  private static final Pattern PART_OF_ONE =
      Pattern.compile("[^*]*\\$\\{\\w+(\\.Arn)?}/([\\w-]+/)?\\*");

  private Policies() {}

  static List<String> violations(Template template) {
    return template.functions().stream()
        .flatMap(function -> policies(function).map(what -> function.id() + ": " + what))
        .toList();
  }

  private static Stream<String> policies(Resource function) {
    boolean serves = function.property("Events").values().stream().anyMatch(Policies::isRoute);
    return each(function.property("Policies"))
        .flatMap(policy -> Stream.concat(policy(policy), serves ? scans(policy) : Stream.empty()));
  }

  private static boolean isRoute(JsonNode event) {
    return event.path("Type").asString("").equals("HttpApi");
  }

  // A request never waits for a whole table, nor pays for it.
  private static Stream<String> scans(JsonNode policy) {
    return each(policy.path("Statement"))
        .flatMap(statement -> each(statement.path("Action")))
        .map(JsonNode::asString)
        .filter(action -> action.equals("dynamodb:Scan"))
        .map(action -> "serves requests and allows " + action);
  }

  private static Stream<String> policy(JsonNode policy) {
    return policy.has("Statement")
        ? each(policy.path("Statement")).flatMap(Policies::statement)
        : Stream.of("write out the actions of " + policy);
  }

  private static Stream<String> statement(JsonNode statement) {
    if (statement.has("NotAction") || statement.has("NotResource")) {
      return Stream.of("says what is not allowed: " + statement);
    }
    var actions = each(statement.path("Action")).map(JsonNode::asString).toList();
    var wide = actions.stream().filter(action -> action.contains("*"));
    return Stream.concat(
        wide.map(action -> "allows " + action),
        WITHOUT_RESOURCE.containsAll(actions) ? Stream.empty() : wideResources(statement));
  }

  private static Stream<String> wideResources(JsonNode statement) {
    return each(statement.path("Resource"))
        .map(Policies::text)
        .filter(resource -> resource.contains("*") && !PART_OF_ONE.matcher(resource).matches())
        .map(resource -> "allows its actions on " + resource);
  }

  private static String text(JsonNode resource) {
    return resource.isString()
        ? resource.asString()
        : resource.path("!Sub").asString(resource.toString());
  }

  private static Stream<JsonNode> each(JsonNode oneOrMany) {
    return oneOrMany.isArray() || oneOrMany.isMissingNode()
        ? oneOrMany.values().stream()
        : Stream.of(oneOrMany);
  }
}
