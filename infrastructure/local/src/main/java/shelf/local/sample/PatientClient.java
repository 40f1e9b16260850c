package shelf.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Sends requests that are safe to repeat, and repeats them while the API says "not now". */
final class PatientClient {
  private static final Set<Integer> NOT_NOW = Set.of(429, 503);

  /** The other 409s: who has the name that was asked for, or which field names what is taken. */
  private static final Set<String> FINAL = Set.of("(id=", "\"errors\"");

  private static final int ATTEMPTS = 8;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Pause pause;

  PatientClient(Pause pause) {
    this.pause = pause;
  }

  /**
   * Sends until it is answered, at most eight times. A lost answer counts as "not now".
   *
   * @throws LoadException when nothing listens, or no answer came to the end
   */
  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return attempt(request, 1);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Waits longer with each round, for an API that is busy with what it has. */
  void rest(int round) {
    try {
      pause.of(backoff(round));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static LoadException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new LoadException("The load was interrupted.", e);
  }

  private HttpResponse<byte[]> attempt(HttpRequest request, int number)
      throws InterruptedException {
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      if (number == ATTEMPTS || !isNotNow(response)) {
        return response;
      }
      pause.of(retryAfter(response).orElse(backoff(number)));
    } catch (ConnectException e) {
      throw new LoadException("Nothing answers at " + request.uri() + ".", e);
    } catch (IOException e) {
      if (number == ATTEMPTS) {
        throw new LoadException("The connection to " + request.uri() + " broke again.", e);
      }
      pause.of(backoff(number));
    }
    return attempt(request, number + 1);
  }

  /** 409 can be "a request with this key is still running": its end is worth waiting for. */
  private static boolean isNotNow(HttpResponse<byte[]> response) {
    return response.statusCode() == 409
        ? FINAL.stream().noneMatch(new String(response.body(), UTF_8)::contains)
        : NOT_NOW.contains(response.statusCode());
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
  }

  private static Duration backoff(int number) {
    return Duration.ofMillis(100L << number);
  }
}
