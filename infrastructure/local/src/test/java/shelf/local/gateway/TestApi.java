package shelf.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.local.lambda.Code;
import shelf.local.lambda.FunctionZip;
import shelf.local.lambda.Lambda;
import shelf.local.lambda.Storage;
import shelf.local.template.Template;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway over {@code gateway-template.yaml}, on a free port, and a client for it. */
final class TestApi implements AutoCloseable {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Lambda lambda;
  private final Gateway gateway;
  final LocalIssuer issuer;

  private TestApi(Lambda lambda, Gateway gateway, LocalIssuer issuer) {
    this.lambda = lambda;
    this.gateway = gateway;
    this.issuer = issuer;
  }

  static TestApi start(Path directory) {
    return start(directory, Map.of(), Integration.LONGEST);
  }

  static TestApi start(Path directory, Duration longestCall) {
    return start(directory, Map.of(), longestCall);
  }

  static TestApi start(Path directory, Map<String, String> parameters) {
    return start(directory, parameters, Integration.LONGEST);
  }

  private static TestApi start(
      Path directory, Map<String, String> parameters, Duration longestCall) {
    try (var yaml = TestApi.class.getResourceAsStream("/gateway-template.yaml")) {
      Files.copy(yaml, directory.resolve("template.yaml"));
      FunctionZip.write(directory.resolve("echo.zip"));
      SigningKey.put(directory);
      var overrides = new java.util.HashMap<>(parameters);
      overrides.put("JwtIssuer", LocalIssuer.ISSUER);
      overrides.put("JwtAudience", LocalIssuer.AUDIENCE);
      var template = Template.read(directory.resolve("template.yaml"), overrides);
      return start(directory, template, longestCall);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestApi start(Path directory, Template template, Duration longestCall)
      throws IOException {
    var clock = InstantSource.system();
    var storage = new Storage(directory, Optional.empty());
    var lambda = new Lambda(Code.load(template), storage, Map.of(), clock);
    var issuer = LocalIssuer.of(directory);
    var integration = new Integration(lambda, longestCall);
    var api = Gateway.api(template, integration, issuer, clock);
    var gateway = Gateway.start(0, List.of(new FunctionsHandler(lambda), api));
    return new TestApi(lambda, gateway, issuer);
  }

  HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(gateway.url().resolve(pathAndQuery));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String pathAndQuery) {
    return send(request(pathAndQuery));
  }

  /** The event that the function got. */
  JsonNode event(HttpRequest.Builder request) {
    var answer = send(request);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JsonMapper.shared().readTree(answer.body());
  }

  /** Sends bytes as they are and returns everything that comes back until the server closes. */
  String raw(String request) {
    return raw(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  String raw(byte[] request) {
    try (var socket = new Socket("127.0.0.1", url().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return gateway.url();
  }

  @Override
  public void close() {
    gateway.close();
    lambda.close();
  }
}
