package shelf.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelf.local.account.LocalCredentials;
import shelf.local.iam.Statements;
import shelf.local.template.Resource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

class FunctionStoreTest {

  private static final String STATEMENTS =
      """
      {Effect: Allow, Action: [s3:GetObject, s3:PutObject, s3:DeleteObject],
       Resource: "arn:aws:s3:::media/own/*"},
      {Effect: Allow, Action: s3:ListBucket, Resource: "arn:aws:s3:::media",
       Condition: {StringLike: {"s3:prefix": "own/*"}}}
      """;

  /** What S3Proxy asks without having been asked, or only tells of the store itself. */
  private static final Set<String> NOT_ASKED_FOR =
      Set.of(
          "blobExists",
          "blobMetadataIfPresent",
          "clearContainer",
          "close",
          "containerExists",
          "delegate",
          "deleteContainer",
          "getBlobAccess",
          "getContainerAccess",
          "getMinimumMultipartPartSize");

  private LocalS3 s3;
  private S3Client clerk;
  private S3Client developer;

  @BeforeEach
  void start() {
    s3 = LocalS3.start(Optional.empty(), Statements.of(STATEMENTS));
    s3.createBuckets(
        List.of(new Resource("MediaBucket", "AWS::S3::Bucket", Map.of())), id -> "media");
    clerk = client(Statements.KEY);
    developer = client(LocalCredentials.ACCESS_KEY);
    for (var key : List.of("own/a", "own/b", "other/a")) {
      put(developer, key);
    }
  }

  @AfterEach
  void stop() {
    clerk.close();
    developer.close();
    s3.close();
  }

  private S3Client client(String accessKey) {
    var credentials = AwsBasicCredentials.create(accessKey, LocalCredentials.SECRET_KEY);
    return S3Client.builder()
        .endpointOverride(s3.endpoint())
        .forcePathStyle(true)
        .region(Region.of(LocalCredentials.REGION))
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static void put(S3Client client, String key) {
    client.putObject(put -> put.bucket("media").key(key), RequestBody.fromString("x"));
  }

  private static String get(S3Client client, String key) {
    return client.getObjectAsBytes(get -> get.bucket("media").key(key)).asUtf8String();
  }

  @Test
  void object_ofTheFolder_isTheFunctions() {
    put(clerk, "own/c");
    assertThat(get(clerk, "own/c")).isEqualTo("x");
    clerk.deleteObject(delete -> delete.bucket("media").key("own/c"));
    assertThat(clerk.listObjectsV2(list -> list.bucket("media").prefix("own/")).contents())
        .hasSize(2);
  }

  @Test
  void object_ofAnotherFolder_isRefusedInTheWordsOfS3() {
    assertThatThrownBy(() -> put(clerk, "other/a"))
        .isInstanceOfSatisfying(
            S3Exception.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(403);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
              assertThat(e.awsErrorDetails().errorMessage())
                  .isEqualTo(
                      "User: arn:aws:sts::000000000000:assumed-role/shelf-ClerkRole/clerk is not"
                          + " authorized to perform: s3:PutObject on resource:"
                          + " \"arn:aws:s3:::media/other/a\" because no identity-based policy"
                          + " allows the s3:PutObject action");
            });
    assertRefused(() -> get(clerk, "other/a"));
    assertRefused(() -> clerk.headObject(head -> head.bucket("media").key("other/a")));
    assertRefused(() -> clerk.deleteObject(delete -> delete.bucket("media").key("other/a")));
    assertRefused(() -> clerk.listObjectsV2(list -> list.bucket("media")));
    assertRefused(() ->
        clerk.copyObject(copy ->
            copy.sourceBucket("media")
                .sourceKey("other/a")
                .destinationBucket("media")
                .destinationKey("own/d")));
    assertThat(get(developer, "other/a")).isEqualTo("x");
  }

  private static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
  }

  /** As in S3: 404 would tell what is not there. */
  @Test
  void absentObject_toWhomMayNotList_isForbidden() {
    assertThatThrownBy(() -> get(clerk, "own/none"))
        .isInstanceOf(S3Exception.class)
        .hasMessageContaining("s3:ListBucket");
    assertThatThrownBy(() -> get(developer, "own/none")).hasMessageContaining("does not exist");
  }

  @Test
  void deletionOfMany_someRefused_isDoneForTheOthers() {
    var keys = List.of("own/a", "other/a", "own/b");
    var objects = keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    var answer =
        clerk.deleteObjects(
            all -> all.bucket("media").delete(Delete.builder().objects(objects).build()));
    assertThat(answer.errors()).extracting(S3Error::key).containsExactly("other/a");
    assertThat(answer.errors()).extracting(S3Error::code).containsExactly("AccessDenied");
    assertThat(developer.listObjectsV2(list -> list.bucket("media")).contents()).hasSize(1);
  }

  @Test
  void key_ofNobody_isUnknown() {
    try (var nobody = client("AKIDNOBODY")) {
      assertThatThrownBy(() -> get(nobody, "own/a"))
          .isInstanceOfSatisfying(
              S3Exception.class,
              e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidAccessKeyId"));
    }
  }

  /** A new version of S3Proxy may bring methods that nobody thought of. */
  @Test
  void everyMethod_ofTheStore_isGuarded() {
    var unguarded = new TreeSet<String>();
    for (var method : ForwardingBlobStore.class.getMethods()) {
      if (BlobStore.class.isAssignableFrom(method.getDeclaringClass()) && !isGuarded(method)) {
        unguarded.add(method.getName());
      }
    }
    assertThat(unguarded).isSubsetOf(NOT_ASKED_FOR);
  }

  private static boolean isGuarded(Method method) {
    try {
      var own = FunctionStore.class.getMethod(method.getName(), method.getParameterTypes());
      return own.getDeclaringClass().getPackage().equals(FunctionStore.class.getPackage())
          || own.isDefault()
          || method.getName().startsWith("supports");
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
