package shelf.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.local.events.Eventually.eventually;
import static shelf.local.events.FakeLambda.failure;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.local.account.LocalCredentials;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class ObjectEventTest {

  private static final String UPLOADS =
      """
      Uploads:
        Type: S3
        Properties:
          Bucket: !Ref MediaBucket
          Events: [s3:ObjectCreated:*, s3:ObjectRemoved:Delete]
          Filter:
            S3Key:
              Rules:
                - {Name: prefix, Value: uploads/}
                - {Name: suffix, Value: .jpg}
      """;

  @TempDir Path directory;
  private World world;
  private S3Client client;

  @BeforeEach
  void start() {
    world = new World(directory, Optional.empty());
    client =
        S3Client.builder()
            .endpointOverride(world.s3.endpoint())
            .region(Region.of(LocalCredentials.REGION))
            .forcePathStyle(true)
            .httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY)))
            .build();
  }

  @AfterEach
  void stop() {
    client.close();
    world.close();
  }

  @Test
  void put_tellsTheFunctionOfMatchingKeysOnly() {
    try (var _ = world.start(UPLOADS)) {
      put("uploads/note.txt");
      put("other/a.jpg");
      put("uploads/red car.jpg");
      eventually(() -> assertThat(world.lambda.records()).hasSize(1));
    }
    var record = world.lambda.records().getFirst();
    assertThat(record.path("eventName").asString()).isEqualTo("ObjectCreated:Put");
    assertThat(record.path("eventSource").asString()).isEqualTo("aws:s3");
    assertThat(record.path("s3").path("bucket").path("name").asString()).isEqualTo("media");
    var object = record.path("s3").path("object");
    assertThat(object.path("key").asString()).isEqualTo("uploads/red+car.jpg");
    assertThat(object.path("size").asLong()).isEqualTo(5);
    assertThat(object.path("eTag").asString()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    assertThat(object.path("sequencer").asString()).hasSize(16);
  }

  @Test
  void copyAndDelete_areTold() {
    try (var _ = world.start(UPLOADS)) {
      put("draft.jpg");
      client.copyObject(copy ->
          copy.sourceBucket("media")
              .sourceKey("draft.jpg")
              .destinationBucket("media")
              .destinationKey("uploads/final.jpg"));
      client.deleteObject(delete -> delete.bucket("media").key("uploads/final.jpg"));
      client.deleteObject(delete -> delete.bucket("media").key("uploads/final.jpg"));
      put("uploads/last.jpg");
      eventually(() -> assertThat(world.lambda.records()).hasSize(3));
    }
    assertThat(world.lambda.records())
        .extracting(record -> record.path("eventName").asString())
        .containsExactlyInAnyOrder(
            "ObjectCreated:Copy", "ObjectRemoved:Delete", "ObjectCreated:Put");
  }

  @Test
  void failingFunction_isTriedThriceThenADeadLetter() {
    world.lambda.answer(event -> {
      throw failure();
    });
    try (var sources = world.start(UPLOADS)) {
      put("uploads/a.jpg");
      eventually(() -> assertThat(sources.deadLetters()).hasSize(1));
      assertThat(world.lambda.events()).hasSize(3);
    }
  }

  private void put(String key) {
    client.putObject(request -> request.bucket("media").key(key), RequestBody.fromString("hello"));
  }
}
