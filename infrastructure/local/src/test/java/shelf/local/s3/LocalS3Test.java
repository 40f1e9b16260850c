package shelf.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.local.account.LocalCredentials;
import shelf.local.iam.Permissions;
import shelf.local.template.Resource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** S3 as a browser sees it: pre-signed URLs and CORS. */
class LocalS3Test {

  private static final Resource MEDIA =
      new Resource(
          "MediaBucket",
          "AWS::S3::Bucket",
          Map.of(
              "CorsConfiguration",
              Map.of(
                  "CorsRules",
                  List.of(
                      Map.of(
                          "AllowedOrigins", List.of("https://*.example"),
                          "AllowedMethods", List.of("PUT", "GET"),
                          "AllowedHeaders", List.of("content-*"),
                          "ExposedHeaders", List.of("ETag"),
                          "MaxAge", 600)))));

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir Path directory;

  @Test
  void presignedUrls_putAndGetWithoutCredentials() throws Exception {
    try (var s3 = start(Optional.empty());
        var presigner = presigner(s3, LocalCredentials.SECRET_KEY)) {
      assertThat(put(putUrl(presigner, "a/é +.txt"), "hello").statusCode()).isEqualTo(200);
      var answer = get(getUrl(presigner, "a/é +.txt"));
      assertThat(answer.body()).isEqualTo("hello");
    }
  }

  @Test
  void requests_ofClients_areCountedByTheirPrice() throws Exception {
    try (var s3 = start(Optional.empty());
        var presigner = presigner(s3, LocalCredentials.SECRET_KEY)) {
      put(putUrl(presigner, "a.txt"), "hello");
      var before = s3.requests();
      get(getUrl(presigner, "a.txt"));
      get(getUrl(presigner, "a.txt"));
      put(putUrl(presigner, "b.txt"), "hello");
      get(URI.create(s3.distribution() + "/products/a.jpg"));
      assertThat(s3.requests().since(before)).isEqualTo(new S3Requests(2, 1, 0));
    }
  }

  @Test
  void wrongSecret_isForbidden() throws Exception {
    try (var s3 = start(Optional.empty());
        var presigner = presigner(s3, "guessed")) {
      assertThat(put(putUrl(presigner, "a"), "hello").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void unsigned_isForbidden() throws Exception {
    try (var s3 = start(Optional.empty());
        var presigner = presigner(s3, LocalCredentials.SECRET_KEY)) {
      put(putUrl(presigner, "a"), "hello");
      var url = s3.endpoint().resolve("/media/a");
      assertThat(get(url).statusCode()).isEqualTo(403);
      assertThat(put(url, "overwritten").statusCode()).isEqualTo(403);
      assertThat(get(s3.endpoint().resolve("/media")).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void restart_keepsTheObjects() throws Exception {
    try (var s3 = start(Optional.of(directory));
        var presigner = presigner(s3, LocalCredentials.SECRET_KEY)) {
      put(putUrl(presigner, "kept"), "hello");
    }
    try (var s3 = start(Optional.of(directory));
        var presigner = presigner(s3, LocalCredentials.SECRET_KEY)) {
      assertThat(get(getUrl(presigner, "kept")).body()).isEqualTo("hello");
    }
  }

  @Test
  void preflight_ofAnAllowedOrigin_isGranted() throws Exception {
    try (var s3 = start(Optional.empty())) {
      var answer = preflight(s3, "https://shop.example", "PUT");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().map())
          .containsEntry("access-control-allow-origin", List.of("https://shop.example"))
          .containsEntry("access-control-allow-methods", List.of("PUT, GET"))
          .containsEntry("access-control-allow-headers", List.of("content-type"))
          .containsEntry("access-control-max-age", List.of("600"));
    }
  }

  @Test
  void preflight_ofAnotherOriginOrMethod_isRefused() throws Exception {
    try (var s3 = start(Optional.empty())) {
      assertThat(preflight(s3, "https://evil.test", "PUT").statusCode()).isEqualTo(403);
      assertThat(preflight(s3, "https://shop.example", "DELETE").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void answerToAnAllowedOrigin_exposesTheETag() throws Exception {
    try (var s3 = start(Optional.empty());
        var presigner = presigner(s3, LocalCredentials.SECRET_KEY)) {
      var request =
          HttpRequest.newBuilder(putUrl(presigner, "a"))
              .header("Origin", "https://shop.example")
              .PUT(BodyPublishers.ofString("hello"))
              .build();
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("access-control-expose-headers")).contains("ETag");
      assertThat(answer.headers().firstValue("etag")).isPresent();
    }
  }

  @Test
  void fileInPlaceOfTheDirectory_isOneSentence() throws IOException {
    var file = Files.writeString(directory.resolve("s3"), "");
    assertThatThrownBy(() -> LocalS3.start(Optional.of(file), new Permissions()))
        .hasMessageContaining("The objects in " + file + " are unusable");
  }

  private static LocalS3 start(Optional<Path> directory) {
    var s3 = LocalS3.start(directory, new Permissions());
    s3.createBuckets(List.of(MEDIA), id -> "media");
    return s3;
  }

  private static S3Presigner presigner(LocalS3 s3, String secretKey) {
    return S3Presigner.builder()
        .endpointOverride(s3.endpoint())
        .region(Region.of(LocalCredentials.REGION))
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(LocalCredentials.ACCESS_KEY, secretKey)))
        .build();
  }

  private static URI putUrl(S3Presigner presigner, String key) {
    return URI.create(
        presigner
            .presignPutObject(request ->
                request
                    .signatureDuration(Duration.ofMinutes(5))
                    .putObjectRequest(put -> put.bucket("media").key(key)))
            .url()
            .toString());
  }

  private static URI getUrl(S3Presigner presigner, String key) {
    return URI.create(
        presigner
            .presignGetObject(request ->
                request
                    .signatureDuration(Duration.ofMinutes(5))
                    .getObjectRequest(get -> get.bucket("media").key(key)))
            .url()
            .toString());
  }

  private HttpResponse<String> put(URI url, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(url).PUT(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI url) throws Exception {
    return http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> preflight(LocalS3 s3, String origin, String method)
      throws Exception {
    var request =
        HttpRequest.newBuilder(s3.endpoint().resolve("/media/a.jpg"))
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", method)
            .header("Access-Control-Request-Headers", "content-type")
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
