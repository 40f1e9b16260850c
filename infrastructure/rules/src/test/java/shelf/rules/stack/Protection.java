package shelf.rules.stack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.rules.template.Template;
import shelf.rules.template.Template.Resource;

/** What lies in a stack is encrypted, and its logs end some day. */
final class Protection {
  // SQS keeps nothing longer.
  private static final String FOURTEEN_DAYS = "1209600";

  private Protection() {}

  static List<String> violations(Template stack) {
    return Stream.of(
            lacking(stack, "AWS::SQS::Queue", "/SqsManagedSseEnabled", "true"),
            lacking(stack, "AWS::SQS::Queue", "/MessageRetentionPeriod", FOURTEEN_DAYS),
            lacking(stack, "AWS::SNS::Topic", "/KmsMasterKeyId", null),
            lacking(stack, "AWS::DynamoDB::Table", "/SSESpecification/SSEEnabled", "true"),
            lacking(stack, "AWS::S3::Bucket", "/BucketEncryption", null),
            lacking(stack, "AWS::Logs::LogGroup", "/RetentionInDays", null),
            lacking(stack, "AWS::ApiGatewayV2::Stage", "/AccessLogSettings/DestinationArn", null),
            stack.resources("AWS::Lambda::Function").stream().flatMap(f -> logs(stack, f)))
        .flatMap(found -> found)
        .toList();
  }

  /**
   * @param value null: any
   */
  private static Stream<String> lacking(Template stack, String type, String pointer, String value) {
    return stack.resources(type).stream()
        .filter(resource -> {
          var found = resource.definition().path("Properties").at(pointer);
          return found.isMissingNode() || value != null && !found.asString("").equals(value);
        })
        .map(resource ->
            "%s: %s is not %s"
                .formatted(resource.id(), pointer.substring(1), value == null ? "set" : value));
  }

  private static Stream<String> logs(Template stack, Resource function) {
    var groups =
        stack.resources("AWS::Logs::LogGroup").stream()
            .map(Resource::id)
            .collect(Collectors.toSet());
    return groups.contains(
            function.property("LoggingConfig").path("LogGroup").path("Ref").asString(""))
        ? Stream.empty()
        : Stream.of(function.id() + ": logs into no group of the stack");
  }
}
