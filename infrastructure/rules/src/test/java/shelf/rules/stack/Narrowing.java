package shelf.rules.stack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.rules.template.References;
import shelf.rules.template.Template;
import shelf.rules.template.Template.Resource;
import tools.jackson.databind.JsonNode;

/**
 * What AWS's own policies allow on everything, which SAM attaches to roles, is denied for all but
 * what is the role's.
 */
final class Narrowing {
  private static final String OF_AWS = "^arn:[^:]+:iam::aws:policy/(service-role/)?";
  private static final Set<String> LOGS =
      Set.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents");
  private static final Set<String> STREAMS =
      Set.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator");

  // Of what else the two allow (dynamodb:ListStreams), AWS knows no resource. X-Ray's policy is
  // all of that kind, and CodeDeploy's is for no function.
  private static final Map<String, Set<String>> WIDE =
      Map.of("AWSLambdaBasicExecutionRole", LOGS, "AWSLambdaDynamoDBExecutionRole", STREAMS);

  private Narrowing() {}

  static List<String> violations(Template stack) {
    return stack.resources("AWS::IAM::Role").stream()
        .flatMap(role ->
            wide(role)
                .filter(action -> !isDenied(stack, role, action))
                .map(action -> role.id() + ": is not denied " + action + " on what is not its own"))
        .toList();
  }

  private static Stream<String> wide(Resource role) {
    return role.property("ManagedPolicyArns").values().stream()
        .map(arn -> References.text(arn).replaceFirst(OF_AWS, ""))
        .flatMap(name -> WIDE.getOrDefault(name, Set.of()).stream().sorted());
  }

  private static boolean isDenied(Template stack, Resource role, String action) {
    return stack.resources("AWS::IAM::Policy").stream()
        .filter(policy -> texts(policy.property("Roles")).contains("${" + role.id() + "}"))
        .flatMap(policy -> policy.property("PolicyDocument").path("Statement").values().stream())
        .anyMatch(statement -> denies(statement, action));
  }

  private static boolean denies(JsonNode statement, String action) {
    var own = texts(statement.path("NotResource"));
    return statement.path("Effect").asString("").equals("Deny")
        && !statement.has("Condition")
        && texts(statement.path("Action")).contains(action)
        && !own.isEmpty()
        && own.stream().noneMatch(resource -> resource.contains("*"));
  }

  private static Set<String> texts(JsonNode list) {
    return list.values().stream().map(References::text).collect(Collectors.toSet());
  }
}
