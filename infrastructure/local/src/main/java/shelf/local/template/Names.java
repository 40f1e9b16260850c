package shelf.local.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Physical names and ARNs of what the template declares, as the embedded AWS gives them. */
final class Names {

  static final String REGION = "eu-central-1";
  static final String ACCOUNT = "000000000000";

  private static final Map<String, String> NAME_PROPERTY =
      Map.ofEntries(
          Map.entry("AWS::DynamoDB::Table", "TableName"),
          Map.entry("AWS::DynamoDB::GlobalTable", "TableName"),
          Map.entry("AWS::Serverless::SimpleTable", "TableName"),
          Map.entry("AWS::S3::Bucket", "BucketName"),
          Map.entry("AWS::Serverless::Function", "FunctionName"),
          Map.entry("AWS::Serverless::HttpApi", "Name"),
          Map.entry("AWS::SQS::Queue", "QueueName"),
          Map.entry("AWS::SNS::Topic", "TopicName"),
          Map.entry("AWS::IAM::Role", "RoleName"),
          Map.entry("AWS::Logs::LogGroup", "LogGroupName"),
          Map.entry("AWS::SecretsManager::Secret", "Name"));

  private Names() {}

  static Optional<String> nameProperty(String type) {
    return Optional.ofNullable(NAME_PROPERTY.get(type));
  }

  /** {@code BrandsTable} of type {@code AWS::DynamoDB::Table} is {@code brands}. */
  static String kebab(String logicalId, String type) {
    var suffix = type.substring(type.lastIndexOf(':') + 1);
    if (type.equals("AWS::Serverless::HttpApi")) {
      suffix = "Api";
    }
    var bare = logicalId.endsWith(suffix) ? cut(logicalId, suffix) : logicalId;
    return bare.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static String cut(String logicalId, String suffix) {
    var bare = logicalId.substring(0, logicalId.length() - suffix.length());
    return bare.isEmpty() ? logicalId : bare;
  }

  static String arn(String type, String name) {
    return switch (type) {
      case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
      case "AWS::IAM::Role" -> "arn:aws:iam::" + ACCOUNT + ":role/" + name;
      case "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable", "AWS::Serverless::SimpleTable" ->
          regional("dynamodb", "table/" + name);
      case "AWS::Serverless::Function", "AWS::Lambda::Function" ->
          regional("lambda", "function:" + name);
      case "AWS::Logs::LogGroup" -> regional("logs", "log-group:" + name + ":*");
      case "AWS::SecretsManager::Secret" -> regional("secretsmanager", "secret:" + name);
      default -> regional(service(type), name);
    };
  }

  private static String service(String type) {
    return type.split("::")[1].toLowerCase(Locale.ROOT);
  }

  private static String regional(String service, String resource) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
  }
}
