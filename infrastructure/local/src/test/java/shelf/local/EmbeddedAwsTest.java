package shelf.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.local.failure.StartException;
import shelf.local.gateway.SigningKey;
import shelf.local.lambda.FunctionZip;

class EmbeddedAwsTest {

  @TempDir Path home;

  @BeforeEach
  void checkout() throws IOException {
    try (var yaml = getClass().getResourceAsStream("/gateway-template.yaml")) {
      Files.copy(yaml, home.resolve("template.yaml"));
    }
    FunctionZip.write(home.resolve("echo.zip"));
    SigningKey.put(home);
  }

  @Test
  void embeddedAws_inMemory_servesTheTemplate() throws Exception {
    try (var aws = EmbeddedAws.start(Options.inMemory(home));
        var client = HttpClient.newHttpClient()) {
      var token = aws.token("catalog.admin");
      var request =
          HttpRequest.newBuilder(aws.url().resolve("/admin"))
              .header("Authorization", "Bearer " + token)
              .build();

      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      assertThat(get(client, aws, "/").body()).contains("<html");
      assertThat(get(client, aws, "/_local/status").body()).contains("\"data\":\"memory\"");
      assertThat(post(client, aws, "/_local/schedules/none/run").statusCode()).isEqualTo(404);
      assertThat(aws.lambda().invoke("EchoFunction", "{}".getBytes(StandardCharsets.UTF_8)))
          .asString()
          .isEqualTo("{}");
      assertThat(aws.dynamoDb().getHost()).isEqualTo("127.0.0.1");
      assertThat(aws.s3().getHost()).isEqualTo("127.0.0.1");
      assertThat(aws.faults()).isNotNull();
    }
  }

  @Test
  void embeddedAws_onTheDirectoryOfAnother_doesNotStart() {
    var options = Options.inMemory(home).withData(home.resolve("data"));

    try (var first = EmbeddedAws.start(options)) {
      assertThatThrownBy(() -> EmbeddedAws.start(options))
          .isInstanceOf(StartException.class)
          .hasMessage(
              "Another Shelf is running on the data directory " + home.resolve("data") + ".");
      assertThat(first.url().getPort()).isPositive();
    }
    EmbeddedAws.start(options).close();
  }

  @Test
  void embeddedAws_onATakenPort_doesNotStart() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var options = Options.inMemory(home).withPort(other.getLocalPort());

      assertThatThrownBy(() -> EmbeddedAws.start(options))
          .isInstanceOf(StartException.class)
          .hasMessage("The port " + other.getLocalPort() + " is not free on 127.0.0.1.");
    }
  }

  @Test
  void embeddedAws_onAFileAsDirectory_doesNotStart() throws IOException {
    var file = Files.writeString(home.resolve("file"), "");
    var options = Options.inMemory(home).withData(file);

    assertThatThrownBy(() -> EmbeddedAws.start(options))
        .isInstanceOf(StartException.class)
        .hasMessage("The data directory " + file + " is a file.");
  }

  @Test
  void embeddedAws_withoutTheCodeOfAFunction_doesNotStartAndLetsGoOfItsDirectory()
      throws IOException {
    Files.delete(home.resolve("echo.zip"));
    var options = Options.inMemory(home).withData(home.resolve("data"));

    for (var attempt = 1; attempt <= 2; attempt++) {
      assertThatThrownBy(() -> EmbeddedAws.start(options))
          .isInstanceOf(StartException.class)
          .hasMessageContaining("is not built: there is no " + home.resolve("echo.zip"));
    }
  }

  private static HttpResponse<String> get(HttpClient client, EmbeddedAws aws, String path)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(aws.url().resolve(path)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(HttpClient client, EmbeddedAws aws, String path)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(aws.url().resolve(path))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
