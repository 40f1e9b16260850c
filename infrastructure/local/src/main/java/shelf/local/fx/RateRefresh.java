package shelf.local.fx;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has a running Shelf fetch the day's exchange rates, as an admin would.
 *
 * @param api scheme, host and port
 * @param token gives a JWT with scope {@code catalog.admin}
 */
public record RateRefresh(URI api, Supplier<String> token) {

  /** API Gateway gives up on a function after 30 s and says so. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** What came of it. */
  public sealed interface Outcome {}

  /**
   * There are rates.
   *
   * @param source as {@code CBR}
   * @param day from which they hold, yyyy-mm-dd
   * @param stored how many of them are new
   * @param failures of the sources that were to be preferred, as {@code ECB: cannot be reached}
   */
  public record Fetched(String source, String day, int stored, List<String> failures)
      implements Outcome {
    public Fetched {
      failures = List.copyOf(failures);
    }
  }

  /**
   * Nothing has changed.
   *
   * @param reason in the words of the API if it gave one
   */
  public record Failed(String reason) implements Outcome {}

  /** Asks a single time, and waits for the answer: some fifteen seconds at worst. */
  public Outcome run() {
    try (var client = HttpClient.newHttpClient()) {
      return outcome(client.send(request(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      // Whoever asked decides what that means.
      return new Failed("the API does not answer");
    } catch (JacksonException e) {
      return new Failed("the API's answer is not JSON");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed("interrupted");
    }
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(api.resolve("/api/fx/admin/refresh"))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token.get())
        .POST(BodyPublishers.noBody())
        .build();
  }

  private static Outcome outcome(HttpResponse<byte[]> response) {
    var answer = JsonMapper.shared().readTree(response.body());
    return response.statusCode() == 200 && answer.path("source").isString()
        ? fetched(answer)
        : new Failed(
            answer
                .path("detail")
                .stringValue("the API answered with HTTP " + response.statusCode()));
  }

  private static Outcome fetched(JsonNode answer) {
    return new Fetched(
        answer.path("source").asString(""),
        answer.path("effective_date").asString(""),
        answer.path("stored").asInt(0),
        answer.path("failures").valueStream().map(RateRefresh::failure).toList());
  }

  private static String failure(JsonNode failure) {
    return failure.path("source").asString("") + ": " + failure.path("reason").asString("");
  }
}
