package shelf.vk;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call over HTTP, never repeated: whether it may be is for others to say. */
final class Transport {

  /** Of many pages; VK gives up far below. */
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  private static final long MOST_BYTES_OF_ONE = 1024L * 1024;

  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final URI endpoint;
  private final Duration longest;

  /**
   * @param endpoint scheme, host and port
   * @param longest how long an answer may take, all of it
   */
  Transport(URI endpoint, Duration longest) {
    this.endpoint = endpoint;
    this.longest = longest;
  }

  Duration longest() {
    return longest;
  }

  /**
   * @return the whole answer, which has no {@code error}
   * @throws VkException if it is one, or none that can be read
   */
  JsonNode post(VkCall call, VkToken token, Duration time) {
    var request =
        HttpRequest.newBuilder(endpoint.resolve("/method/" + call.method()))
            .header("Authorization", "Bearer " + token.value())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("User-Agent", "Shelf/1.0")
            .POST(BodyPublishers.ofString(call.form()))
            .build();
    var patience = time.compareTo(longest) < 0 ? time : longest;
    return checked(send(request, patience, call.isBatch() ? MOST_BYTES : MOST_BYTES_OF_ONE));
  }

  private static byte[] send(HttpRequest request, Duration patience, long mostBytes) {
    // New for each call: the JDK sends a request again on a kept connection that turns out to be
    // dead, and one that lived through a snapshot of the function is. What creates must go once.
    try (var client = Connection.open()) {
      var answer =
          client
              .client()
              .sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
      return answer
          .thenApply(HttpResponse::body)
          .get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw VkException.of(VkKind.TIMEOUT);
    } catch (ExecutionException e) {
      throw VkException.of(isUnreached(e.getCause()) ? VkKind.UNREACHED : VkKind.BUSY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw VkException.of(VkKind.TIMEOUT);
    }
  }

  private static boolean isUnreached(Throwable cause) {
    return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
  }

  /** A client that does not wait, when closed, for what is still under way. */
  private record Connection(HttpClient client) implements AutoCloseable {

    static Connection open() {
      return new Connection(
          HttpClient.newBuilder()
              .version(Version.HTTP_1_1)
              .connectTimeout(CONNECT)
              .followRedirects(Redirect.NEVER)
              .build());
    }

    @Override
    public void close() {
      client.shutdownNow();
    }
  }

  /** VK answers its errors with 200; what is no JSON of VK's comes from something before it. */
  static JsonNode checked(byte[] body) {
    var answer = read(body);
    if (answer.has("error")) {
      throw failure(answer.get("error"));
    }
    if (!answer.has("response")) {
      throw VkException.of(VkKind.BUSY);
    }
    return answer;
  }

  static VkException failure(JsonNode error) {
    long code = error.path("error_code").asLong(0);
    return VkException.of(VkKind.of(code, error.path("error_msg").asString("")), code);
  }

  private static JsonNode read(byte[] body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      // Not as the cause: a parser quotes what it could not read.
      throw VkException.of(VkKind.BUSY);
    }
  }
}
