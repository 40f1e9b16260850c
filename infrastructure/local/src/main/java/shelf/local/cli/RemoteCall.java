package shelf.local.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import shelf.local.failure.StartException;
import tools.jackson.databind.json.JsonMapper;

/** Calls a function of the running server, by Lambda's own API. */
final class RemoteCall {

  private RemoteCall() {}

  static Outcome of(ServerFile.Server server, String function, byte[] event) {
    var name = URLEncoder.encode(function, StandardCharsets.UTF_8);
    var url = server.url().resolve("/2015-03-31/functions/" + name + "/invocations");
    var request = HttpRequest.newBuilder(url).POST(BodyPublishers.ofByteArray(event)).build();
    try (var client = HttpClient.newHttpClient()) {
      return outcome(client.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new StartException("The running Shelf at " + server.url() + " does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("Interrupted.", e);
    }
  }

  private static Outcome outcome(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      throw new StartException(reason(response.body()));
    }
    var failed = response.headers().firstValue("x-amz-function-error").isPresent();
    return new Outcome(response.body(), failed);
  }

  private static String reason(byte[] body) {
    var json = JsonMapper.shared().readTree(body);
    return json.path("Message").asString(json.path("message").asString("")) + ".";
  }
}
