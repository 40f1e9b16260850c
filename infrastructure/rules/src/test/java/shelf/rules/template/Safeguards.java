package shelf.rules.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shelf.rules.template.Template.Resource;
import tools.jackson.databind.JsonNode;

/** What every function, table and bucket has, whatever it is for. */
final class Safeguards {
  private static final Set<String> PUBLIC_ACCESS =
      Set.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets");

  private Safeguards() {}

  static List<String> violations(Template template) {
    return Stream.of(
            template.functions().stream().flatMap(function -> logs(template, function)),
            template.resources("AWS::DynamoDB::Table").stream().flatMap(Safeguards::table),
            template.resources("AWS::S3::Bucket").stream().flatMap(b -> bucket(template, b)))
        .flatMap(found -> found)
        .toList();
  }

  private static Stream<String> logs(Template template, Resource function) {
    String group = function.property("LoggingConfig").path("LogGroup").path("!Ref").asString("");
    return template.resources("AWS::Logs::LogGroup").stream()
            .filter(logs -> logs.id().equals(group))
            .anyMatch(logs -> !logs.property("RetentionInDays").isMissingNode())
        ? Stream.empty()
        : Stream.of(function.id() + ": LoggingConfig refers to no log group with RetentionInDays");
  }

  private static Stream<String> table(Resource table) {
    return Stream.of(
            lacks(table, "/BillingMode", "PAY_PER_REQUEST"),
            lacks(table, "/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled", "true"),
            lacks(table, "/SSESpecification/SSEEnabled", "true"),
            lacks(table, "/DeletionProtectionEnabled", "true"))
        .flatMap(found -> found);
  }

  private static Stream<String> bucket(Template template, Resource bucket) {
    var open =
        PUBLIC_ACCESS.stream()
            .sorted()
            .flatMap(name -> lacks(bucket, "/PublicAccessBlockConfiguration/" + name, "true"));
    return Stream.of(open, encryption(bucket), tlsOnly(template, bucket)).flatMap(found -> found);
  }

  private static Stream<String> encryption(Resource bucket) {
    return bucket.property("BucketEncryption").isMissingNode()
        ? Stream.of(bucket.id() + ": BucketEncryption is not set")
        : Stream.empty();
  }

  private static Stream<String> tlsOnly(Template template, Resource bucket) {
    return template.resources("AWS::S3::BucketPolicy").stream()
            .filter(
                policy -> policy.property("Bucket").path("!Ref").asString("").equals(bucket.id()))
            .flatMap(
                policy -> policy.property("PolicyDocument").path("Statement").values().stream())
            .anyMatch(Safeguards::deniesPlainHttp)
        ? Stream.empty()
        : Stream.of(bucket.id() + ": no policy denies aws:SecureTransport false");
  }

  private static boolean deniesPlainHttp(JsonNode statement) {
    var secure = statement.path("Condition").path("Bool").path("aws:SecureTransport");
    return statement.path("Effect").asString("").equals("Deny")
        && secure.asString("").equals("false");
  }

  private static Stream<String> lacks(Resource resource, String pointer, String value) {
    var actual = resource.definition().path("Properties").at(pointer);
    return actual.asString("").equals(value)
        ? Stream.empty()
        : Stream.of("%s: %s is not %s".formatted(resource.id(), pointer.substring(1), value));
  }
}
