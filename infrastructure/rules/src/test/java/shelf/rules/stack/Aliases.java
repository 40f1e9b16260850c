package shelf.rules.stack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.rules.template.References;
import shelf.rules.template.Template;
import shelf.rules.template.Template.Resource;
import tools.jackson.databind.JsonNode;

/**
 * Whoever calls a function calls its alias: only there are the snapshots of published versions, and
 * only there CodeDeploy moves callers.
 */
final class Aliases {
  private static final Pattern INTEGRATION =
      Pattern.compile(".*:path/2015-03-31/functions/\\$\\{(\\w+)}/invocations");

  private final Template stack;
  private final Set<String> ids;

  private Aliases(Template stack) {
    this.stack = stack;
    this.ids =
        stack.resources("AWS::Lambda::Alias").stream()
            .map(Resource::id)
            .collect(Collectors.toSet());
  }

  static List<String> violations(Template stack) {
    var aliases = new Aliases(stack);
    return Stream.of(
            aliases.others("AWS::Lambda::EventSourceMapping", "/FunctionName"),
            aliases.others("AWS::Lambda::Permission", "/FunctionName"),
            aliases.others("AWS::Scheduler::Schedule", "/Target/Arn"),
            notified(stack)
                .filter(target -> !aliases.isAlias(target))
                .map(t -> "a bucket calls " + t),
            stack.resources("AWS::ApiGatewayV2::Api").stream().flatMap(aliases::integrations),
            stack.resources("AWS::Lambda::Alias").stream().flatMap(Aliases::deployment),
            stack.resources("AWS::Lambda::Function").stream().flatMap(aliases::snapshot))
        .flatMap(found -> found)
        .toList();
  }

  private Stream<String> others(String type, String pointer) {
    return stack.resources(type).stream()
        .filter(resource -> !isAlias(resource.definition().path("Properties").at(pointer)))
        .map(resource -> resource.id() + ": " + pointer.substring(1) + " is no alias");
  }

  private boolean isAlias(JsonNode target) {
    return ids.contains(target.path("Ref").asString(""));
  }

  /** Whom buckets tell of their objects. */
  static Stream<JsonNode> notified(Template stack) {
    return stack.resources("AWS::S3::Bucket").stream()
        .flatMap(bucket ->
            bucket
                .property("NotificationConfiguration")
                .path("LambdaConfigurations")
                .values()
                .stream())
        .map(notification -> notification.path("Function"));
  }

  private Stream<String> integrations(Resource api) {
    return api.property("Body").path("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .filter(method -> !isIntegrated(method))
                .map(method -> "%s %s: calls no alias".formatted(method.getKey(), path.getKey())));
  }

  private boolean isIntegrated(Map.Entry<String, JsonNode> method) {
    var uri = method.getValue().path("x-amazon-apigateway-integration").path("uri");
    var function = INTEGRATION.matcher(References.text(uri));
    return function.matches() && ids.contains(function.group(1));
  }

  // SnapStart and provisioned concurrency exclude each other, AWS says.
  private static Stream<String> deployment(Resource alias) {
    var deploy =
        alias.definition().at("/UpdatePolicy/CodeDeployLambdaAliasUpdate/DeploymentGroupName");
    var moved =
        deploy.isMissingNode()
            ? Stream.of(alias.id() + ": CodeDeploy does not move it")
            : Stream.<String>empty();
    return alias.property("ProvisionedConcurrencyConfig").isMissingNode()
        ? moved
        : Stream.concat(moved, Stream.of(alias.id() + ": provisioned, and a snapshot"));
  }

  private Stream<String> snapshot(Resource function) {
    var found = function.property("SnapStart").path("ApplyOn").asString("");
    boolean isPublished =
        stack.resources("AWS::Lambda::Alias").stream()
            .anyMatch(alias ->
                alias.property("FunctionName").path("Ref").asString("").equals(function.id()));
    return found.equals("PublishedVersions") && isPublished
        ? Stream.empty()
        : Stream.of(function.id() + ": no snapshot is published");
  }
}
