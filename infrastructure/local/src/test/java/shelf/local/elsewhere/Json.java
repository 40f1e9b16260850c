package shelf.local.elsewhere;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls Secrets Manager as the developer. */
final class Json {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String DEVELOPER =
      "AWS4-HMAC-SHA256 Credential=local/20261122/eu-central-1/secretsmanager/aws4_request";

  private Json() {}

  static String call(URI endpoint, String operation, String body) {
    var request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", "secretsmanager." + operation)
            .header("Authorization", DEVELOPER)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
