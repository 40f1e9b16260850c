package shelf.rules.stack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shelf.rules.template.References;
import shelf.rules.template.Template;
import shelf.rules.template.Template.Resource;
import tools.jackson.databind.JsonNode;

/** What the roles of a stack allow, those that SAM makes included. */
final class Permissions {
  // For these AWS knows no resource: their statements must say "*".
  private static final Set<String> WITHOUT_RESOURCE =
      Set.of(
          "dynamodb:ListStreams",
          "xray:PutTraceSegments",
          "xray:PutTelemetryRecords",
          "xray:GetSamplingRules",
          "xray:GetSamplingTargets",
          "xray:GetSamplingStatisticSummaries");

  // All of one thing: indexes of a table, objects of a folder, secrets below a name.
  private static final Pattern PART_OF_ONE =
      Pattern.compile("[^*]*\\$\\{\\w+(\\.Arn)?}/([\\w-]+/)?\\*");

  // Policies of AWS's own that SAM attaches, and what for. Narrowing looks at their "*".
  private static final Map<String, String> OF_SAM =
      Map.of(
          "service-role/AWSLambdaBasicExecutionRole", "writes logs",
          "AWSXrayWriteOnlyAccess", "traces",
          "service-role/AWSLambdaDynamoDBExecutionRole", "reads streams",
          "service-role/AWSCodeDeployRoleForLambda", "moves aliases, calls nothing of ours");

  private Permissions() {}

  static List<String> violations(Template stack) {
    return Stream.concat(
            stack.resources("AWS::IAM::Role").stream().flatMap(Permissions::role),
            Stream.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy")
                .flatMap(type -> stack.resources(type).stream())
                .flatMap(policy -> named(policy, document(policy.property("PolicyDocument")))))
        .toList();
  }

  private static Stream<String> role(Resource role) {
    var own =
        role.property("Policies").values().stream()
            .flatMap(policy -> document(policy.path("PolicyDocument")));
    var managed =
        role.property("ManagedPolicyArns").values().stream()
            .map(arn -> References.text(arn).replaceFirst("^arn:[^:]+:iam::aws:policy/", ""))
            .filter(name -> !OF_SAM.containsKey(name))
            .map(name -> "has the policy " + name);
    return named(role, Stream.concat(own, managed));
  }

  private static Stream<String> named(Resource resource, Stream<String> found) {
    return found.map(what -> resource.id() + ": " + what);
  }

  private static Stream<String> document(JsonNode document) {
    return each(document.path("Statement"))
        .filter(statement -> statement.path("Effect").asString("").equals("Allow"))
        .flatMap(Permissions::statement);
  }

  private static Stream<String> statement(JsonNode statement) {
    if (statement.has("NotAction") || statement.has("NotResource")) {
      return Stream.of("says what is not allowed: " + statement);
    }
    var actions = each(statement.path("Action")).map(JsonNode::asString).toList();
    return Stream.concat(
        actions.stream().filter(action -> action.contains("*")).map(action -> "allows " + action),
        WITHOUT_RESOURCE.containsAll(actions) ? Stream.empty() : wide(statement));
  }

  private static Stream<String> wide(JsonNode statement) {
    return each(statement.path("Resource"))
        .map(References::text)
        .filter(resource -> resource.contains("*") && !PART_OF_ONE.matcher(resource).matches())
        .map(resource -> "allows its actions on " + resource);
  }

  private static Stream<JsonNode> each(JsonNode oneOrMany) {
    return oneOrMany.isArray() || oneOrMany.isMissingNode()
        ? oneOrMany.values().stream()
        : Stream.of(oneOrMany);
  }
}
