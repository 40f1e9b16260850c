package shelf.local.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import shelf.local.dynamodb.LocalDynamoDb;
import shelf.local.iam.Permissions;
import shelf.local.s3.LocalS3;
import shelf.local.template.Template;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores with a table of brands and a bucket, whose events a test listens to. */
final class World implements AutoCloseable {

  final LocalDynamoDb dynamoDb;
  final LocalS3 s3;
  final FakeLambda lambda = new FakeLambda();

  private final Path directory;

  /**
   * @param directory of the template and the checkpoints
   * @param data where the tables live; without one in memory
   */
  World(Path directory, Optional<Path> data) {
    this.directory = directory;
    dynamoDb = LocalDynamoDb.start(data, new Permissions());
    s3 = LocalS3.start(Optional.empty(), new Permissions());
    var template = template("");
    dynamoDb.createTables(template.resources("AWS::DynamoDB::Table"), template::physicalName);
    s3.createBuckets(template.resources("AWS::S3::Bucket"), template::physicalName);
  }

  /**
   * @param events YAML under the function's Events
   */
  EventSources start(String events, Clock clock) {
    return EventSources.start(
        template(events), dynamoDb, s3, lambda, Optional.of(directory.resolve("streams")), clock);
  }

  EventSources start(String events) {
    return start(events, Clock.systemUTC());
  }

  void put(String... names) {
    for (var name : names) {
      dynamoDb
          .client()
          .putItem(request ->
              request
                  .tableName("brands")
                  .item(
                      Map.of(
                          "brand_id", AttributeValue.fromS("id of " + name),
                          "name", AttributeValue.fromS(name))));
    }
  }

  private Template template(String events) {
    var file = directory.resolve("template.yaml");
    try {
      Files.writeString(file, TEMPLATE.formatted(events.indent(8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Template.read(file, Map.of());
  }

  @Override
  public void close() {
    s3.close();
    dynamoDb.close();
  }

  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        BrandsTable:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions: [{AttributeName: brand_id, AttributeType: S}]
            KeySchema: [{AttributeName: brand_id, KeyType: HASH}]
            BillingMode: PAY_PER_REQUEST
            StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}
        MediaBucket:
          Type: AWS::S3::Bucket
          Properties:
            CorsConfiguration:
              CorsRules:
                - AllowedOrigins: ['https://shop.example']
                  AllowedMethods: [PUT]
                  AllowedHeaders: ['*']
        IndexerFunction:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java25
            Handler: shelf.indexer.IndexerFunction
            CodeUri: indexer.zip
            Events:
              Nothing: {Type: HttpApi}
      %s
      """;
}
