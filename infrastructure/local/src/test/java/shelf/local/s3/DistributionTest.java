package shelf.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.local.iam.Permissions;
import shelf.local.template.Resource;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** The stand-in for CloudFront, over objects that are files. */
class DistributionTest {
  private static final String IMAGE = "products/p-1/0123456789abcdef0123456789abcdef_360.jpg";
  private static final String MODEL = "car_models/7/0123456789abcdef0123456789abcdef.png";
  private static final String CACHING = "public, max-age=31536000, immutable";

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir Path directory;
  private LocalS3 s3;

  @BeforeEach
  void start() {
    try (var store = Stores.open(Optional.of(directory))) {
      store.createContainer("media");
      put(store, IMAGE, "image/jpeg");
      put(store, MODEL, "image/png");
      put(store, "uploads/products/u", "image/jpeg");
      put(store, "uploads/u.jpg", "image/jpeg");
    }
    s3 = LocalS3.start(Optional.of(directory), new Permissions());
    var bucket = new Resource("MediaBucket", "AWS::S3::Bucket", Map.of());
    s3.createBuckets(List.of(bucket), id -> "media");
  }

  private static void put(BlobStore store, String key, String type) {
    var bytes = ("bytes of " + key).getBytes(UTF_8);
    var request =
        PutObjectRequest.builder()
            .bucket("media")
            .key(key)
            .contentType(type)
            .cacheControl(CACHING)
            .contentLength((long) bytes.length)
            .build();
    store.putBlob(request, new ByteArrayInputStream(bytes));
  }

  @AfterEach
  void stop() {
    s3.close();
  }

  @Test
  void get_image_isAsItWasStored() throws Exception {
    var answer = get(IMAGE);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("bytes of " + IMAGE);
    assertThat(answer.headers().map())
        .containsEntry("content-type", List.of("image/jpeg"))
        .containsEntry("cache-control", List.of(CACHING));
    assertThat(answer.headers().firstValue("etag").orElseThrow()).matches("\"[0-9a-f]{32}\"");
    assertThat(get(MODEL).headers().firstValue("content-type")).contains("image/png");
  }

  @Test
  void head_image_tellsTheLengthOnly() throws Exception {
    var answer = send("HEAD", IMAGE, Map.of());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValueAsLong("content-length"))
        .hasValue(("bytes of " + IMAGE).length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"x\", %s", "*"})
  void get_knownETag_isNotModified(String condition) throws Exception {
    var eTag = get(IMAGE).headers().firstValue("etag").orElseThrow();

    var answer = send("GET", IMAGE, Map.of("If-None-Match", condition.formatted(eTag)));

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("etag")).contains(eTag);
    assertThat(answer.headers().firstValue("cache-control")).contains(CACHING);
  }

  @Test
  void get_anotherETag_isSent() throws Exception {
    assertThat(send("GET", IMAGE, Map.of("If-None-Match", "\"x\"")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?list-type=2",
        "products",
        "products/",
        "products/p-1",
        "products/p-1/",
        "products/p-1/none.jpg",
        "uploads/products/u",
        "uploads/u.jpg",
        "other/a.jpg",
        "Products/p-1/a.jpg",
        "products/../uploads/u.jpg",
        "products/p-1/../../uploads/u.jpg",
        "products/%2e%2e/uploads/u.jpg",
        "products/..%2fuploads/u.jpg",
        "products//p-1/0123456789abcdef0123456789abcdef_360.jpg",
        "../media/uploads/u.jpg",
      })
  void get_anythingElse_isForbiddenOrNoAddress(String key) throws Exception {
    var answer = get(key);

    assertThat(answer.statusCode()).isIn(400, 403);
    assertThat(answer.body()).doesNotContain("bytes of", "Contents", "Key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH", "OPTIONS"})
  void anotherMethod_isForbiddenAndChangesNothing(String method) throws Exception {
    assertThat(send(method, IMAGE, Map.of()).statusCode()).isEqualTo(403);
    assertThat(get(IMAGE).body()).isEqualTo("bytes of " + IMAGE);
  }

  @Test
  void get_fromAPage_isOpenToEveryOrigin() throws Exception {
    var answer = send("GET", IMAGE, Map.of("Origin", "https://shop.example"));

    assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
    assertThat(get(IMAGE).headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  @Test
  void get_withoutBuckets_isForbidden() throws Exception {
    try (var empty = LocalS3.start(Optional.empty(), new Permissions())) {
      var url = URI.create(empty.distribution() + "/" + IMAGE);
      var answer = http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }

  private HttpResponse<String> get(String key) throws Exception {
    return send("GET", key, Map.of());
  }

  private HttpResponse<String> send(String method, String key, Map<String, String> headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(s3.distribution() + "/" + key))
            .method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
