package shelf.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of Shelf. Immutable: each {@code with} gives another one. A body is sent as it is if it
 * is a string or bytes; anything else is written as JSON.
 *
 * @param headers sent with every request
 */
public record Api(URI url, Map<String, String> headers) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /**
   * @param url where the gateway listens
   */
  public static Api at(URI url) {
    return new Api(url, Map.of());
  }

  public Api with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Api(url, more);
  }

  public Api without(String header) {
    var fewer = new HashMap<>(headers);
    fewer.remove(header);
    return new Api(url, fewer);
  }

  public Api withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  public Api withoutToken() {
    return without("Authorization");
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  public Answer post(String path, Object body) {
    return json().send("POST", path, publisher(body));
  }

  public Answer put(String path, Object body) {
    return json().send("PUT", path, publisher(body));
  }

  /** Does not say what the body is. */
  public Answer postUntyped(String path, Object body) {
    return send("POST", path, publisher(body));
  }

  /** Without a body. */
  public Answer call(String method, String path) {
    return send(method, path, BodyPublishers.noBody());
  }

  private Api json() {
    return headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
  }

  private static BodyPublisher publisher(Object body) {
    return switch (body) {
      case String text -> BodyPublishers.ofString(text);
      case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
      default -> BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body));
    };
  }

  private Answer send(String method, String path, BodyPublisher body) {
    var request = HttpRequest.newBuilder(url.resolve(path)).method(method, body).timeout(PATIENCE);
    headers.forEach(request::header);
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      var lower = new HashMap<String, List<String>>();
      response.headers().map().forEach((k, v) -> lower.put(k.toLowerCase(Locale.ROOT), v));
      return new Answer(response.statusCode(), lower, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
