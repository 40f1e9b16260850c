package shelf.local.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.function.Supplier;
import shelf.local.failure.StartException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests as an admin and takes down what each cost. */
final class MeasuringClient {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final Supplier<String> token;

  MeasuringClient(URI base, Supplier<String> token) {
    this.base = base;
    this.token = token;
  }

  /**
   * An answer.
   *
   * @param json the body, if there is one
   * @param next the cursor of the next page
   */
  record Reply(Cost cost, Optional<JsonNode> json, Optional<String> next) {

    long id() {
      return json.orElseThrow().path("id").asLong();
    }

    /** Of what has a text for an id. */
    String textId() {
      return json.orElseThrow().path("id").asString();
    }
  }

  Reply get(String path) {
    return send(request(path).GET());
  }

  Reply delete(String path) {
    return send(request(path).DELETE());
  }

  Reply delete(String path, Object body) {
    return send(request(path).method("DELETE", json(body)));
  }

  Reply post(String path, Object body) {
    return send(request(path).POST(json(body)));
  }

  Reply post(String path, Object body, String idempotencyKey) {
    return send(request(path).header("Idempotency-Key", idempotencyKey).POST(json(body)));
  }

  /** Sends files in a form; each of them is the same. */
  Reply postFiles(String path, byte[] file, int times) {
    var form = new FileForm(file, times);
    return send(
        request(path)
            .setHeader("Content-Type", FileForm.TYPE)
            .POST(BodyPublishers.ofByteArray(form.bytes())));
  }

  Reply put(String path, Object body) {
    return send(request(path).PUT(json(body)));
  }

  Reply patch(String path, Object body) {
    return send(request(path).method("PATCH", json(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", "Bearer " + token.get())
        .header("Content-Type", "application/json");
  }

  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body));
  }

  private Reply send(HttpRequest.Builder builder) {
    var request = builder.build();
    long started = System.nanoTime();
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      double millis = (System.nanoTime() - started) / 1e6;
      if (response.statusCode() >= 300) {
        throw new StartException(request.uri() + " answered " + response.statusCode() + ".");
      }
      var timing = response.headers().firstValue("Server-Timing").orElse("");
      var json = Optional.of(response.body()).filter(bytes -> bytes.length > 0);
      return new Reply(
          Cost.of(timing, millis),
          json.map(bytes -> JsonMapper.shared().readTree(bytes)),
          response.headers().firstValue("X-Next-Cursor"));
    } catch (IOException e) {
      throw new StartException(request.uri() + " did not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("Interrupted.", e);
    }
  }
}
