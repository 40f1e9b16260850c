package shelf.local.template;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What {@code !Ref} and {@code !GetAtt} lead to: parameters, pseudo parameters, resources. */
final class References {

  private static final Map<String, Object> PSEUDO =
      Map.of(
          "AWS::StackName", "shelf",
          "AWS::StackId", "arn:aws:cloudformation:eu-central-1:000000000000:stack/shelf/local",
          "AWS::Region", Names.REGION,
          "AWS::AccountId", Names.ACCOUNT,
          "AWS::Partition", "aws",
          "AWS::URLSuffix", "amazonaws.com",
          "AWS::NoValue", Intrinsics.NO_VALUE);

  private final Parameters parameters;
  private final Map<String, Object> resources;
  private final BiFunction<String, String, String> physicalName;

  /**
   * @param resources the Resources section
   * @param physicalName of a logical id and its type
   */
  References(
      Parameters parameters,
      Map<String, Object> resources,
      BiFunction<String, String, String> physicalName) {
    this.parameters = parameters;
    this.resources = resources;
    this.physicalName = physicalName;
  }

  boolean isRef(String name) {
    return PSEUDO.containsKey(name) || parameters.declares(name) || samGenerated(name).isPresent();
  }

  Object ref(String name, String place) {
    if (PSEUDO.containsKey(name)) {
      return PSEUDO.get(name);
    }
    if (parameters.declares(name)) {
      return parameters.value(name);
    }
    return samGenerated(name)
        .or(() ->
            type(name).or(() -> roleOfFunction(name)).map(type -> physicalName.apply(name, type)))
        .orElseThrow(() -> missing(name, place));
  }

  Object attribute(Attribute attribute, String place) {
    var id = attribute.resource();
    var type = type(id).or(() -> roleOfFunction(id)).orElseThrow(() -> missing(id, place));
    var name = physicalName.apply(id, type);
    return switch (attribute.name()) {
      case "Arn", "TopicArn", "AliasArn", "TableArn" -> Names.arn(type, name);
      case "StreamArn" -> Names.arn(type, name) + "/stream/2026-01-01T00:00:00.000";
      case "QueueName", "FunctionName", "TopicName" -> name;
      case "DomainName", "RegionalDomainName" -> name + ".s3.localhost";
      case "ApiEndpoint" -> "http://127.0.0.1";
      case "ApiId" -> name;
      // Of a published function, which here is never published again.
      case "Version.Version" -> "1";
      default ->
          throw TemplateException.at(
              place, "the embedded AWS knows no attribute " + attribute.name() + " of a " + type);
    };
  }

  Optional<String> type(String id) {
    return Optional.ofNullable(Tree.map(resources.get(id)).get("Type")).map(String::valueOf);
  }

  /**
   * {@code Function.Alias} and {@code Function.Version}, which SAM adds to a published function.
   */
  private Optional<Object> samGenerated(String name) {
    var dot = name.lastIndexOf('.');
    if (dot < 0 || !(name.endsWith(".Alias") || name.endsWith(".Version"))) {
      return Optional.empty();
    }
    var function = name.substring(0, dot);
    return type(function).map(type -> Names.arn(type, physicalName.apply(function, type)));
  }

  /** SAM makes a role {@code <function>Role} for a function without one. */
  private Optional<String> roleOfFunction(String id) {
    var function = id.endsWith("Role") ? id.substring(0, id.length() - 4) : "";
    return type(function).filter("AWS::Serverless::Function"::equals).map(type -> "AWS::IAM::Role");
  }

  private static TemplateException missing(String name, String place) {
    return TemplateException.at(place, "there is no parameter or resource " + name);
  }
}
