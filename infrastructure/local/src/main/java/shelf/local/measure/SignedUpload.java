package shelf.local.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import shelf.local.failure.StartException;
import shelf.local.measure.MeasuringClient.Reply;
import tools.jackson.databind.JsonNode;

/** A picture that is announced, sent to the bucket, and asked for until it was looked at. */
record SignedUpload(MeasuringClient client, byte[] jpeg) {

  private static final Duration POLL = Duration.ofMillis(5);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * @param images the address of the images of something
   * @param files how many are announced
   */
  Reply announce(String images, int files) {
    var file = Map.of("filename", "drawn.jpg", "content_type", "image/jpeg", "size", jpeg.length);
    var body = Map.of("files", List.copyOf(Collections.nCopies(files, file)));
    return client.post(images + "/uploads", body);
  }

  /** Where the first one of an announcement can be asked for. */
  static String status(String images, Reply announced) {
    return images + "/uploads/" + first(announced).path("upload_id").asString();
  }

  private static JsonNode first(Reply announced) {
    return announced.json().orElseThrow().path("uploads").path(0);
  }

  /** Sends the first one of an announcement; answers the milliseconds until it was ready. */
  double send(String images, Reply announced) {
    long started = System.nanoTime();
    put(first(announced));
    var status = status(images, announced);
    for (var now = state(status); !now.equals("ready"); now = state(status)) {
      if (!now.equals("pending")) {
        throw new StartException("The picture is " + now + ".");
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return (System.nanoTime() - started) / 1e6;
  }

  private String state(String status) {
    return client.get(status).json().orElseThrow().path("status").asString();
  }

  private void put(JsonNode ticket) {
    var request =
        HttpRequest.newBuilder(URI.create(ticket.path("url").asString()))
            .PUT(BodyPublishers.ofByteArray(jpeg));
    ticket
        .path("headers")
        .properties()
        .forEach(header -> request.header(header.getKey(), header.getValue().asString()));
    try {
      int code = HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
      if (code != 200) {
        throw new StartException("The bucket answered " + code + ".");
      }
    } catch (IOException e) {
      throw new StartException("The bucket did not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("Interrupted.", e);
    }
  }
}
