package shelf.fxsync.fetch;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shelf.fxsync.source.UnusableFeedException;

/**
 * One try to get a document. Its time is that of the whole answer: the client's own time-out ends
 * with the headers, after which a body may trickle in for ever.
 */
final class Download implements AutoCloseable {

  /** The largest table known has 17 kB. */
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final HttpClient client;

  Download(Duration connectTimeout) {
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            // None of them redirects; who does is not the source, and might lead anywhere.
            .followRedirects(Redirect.NEVER)
            .build();
  }

  /** What a try came to. */
  sealed interface Result {

    private static Failed failed(String reason) {
      return new Failed(new UnusableFeedException(reason), false);
    }

    private static Failed passing(String reason, Throwable cause) {
      return new Failed(new UnusableFeedException(reason, cause), true);
    }
  }

  record Body(byte[] bytes) implements Result {}

  /**
   * @param again whether another try may fare better
   */
  record Failed(UnusableFeedException reason, boolean again) implements Result {}

  Result of(URI uri, Duration time) throws InterruptedException {
    var request = HttpRequest.newBuilder(uri).header("User-Agent", "Shelf/1.0").build();
    var answer = client.sendAsync(request, CappedBody.of(MOST_BYTES));
    try {
      return result(answer.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Result.passing("did not answer in time", e);
    } catch (ExecutionException e) {
      return broken(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static Result result(HttpResponse<Optional<byte[]>> response) {
    int status = response.statusCode();
    if (status == TOO_MANY || status >= SERVER_ERROR) {
      return Result.passing("answered with HTTP " + status, null);
    }
    if (status != OK) {
      return Result.failed("answered with HTTP " + status);
    }
    return response
        .body()
        .<Result>map(Body::new)
        .orElseGet(() -> Result.failed("sent more than " + MOST_BYTES + " bytes"));
  }

  private static Result broken(Throwable cause) {
    boolean unreached =
        cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    return Result.passing(unreached ? "cannot be reached" : "broke off its answer", cause);
  }

  /** Does not wait for what is still under way. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
