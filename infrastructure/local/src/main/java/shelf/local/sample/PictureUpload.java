package shelf.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Sends a picture as any client would: asks for a signed request, sends the bytes to the bucket by
 * it, and waits until they were looked at.
 */
record PictureUpload(ShelfApi api, RunKeys keys) {
  private static final int CREATED = 201;

  /** The last one says that it is there: an answer was lost. */
  private static final Set<Integer> STORED = Set.of(200, 412);

  /** Each twice as long as the one before: half a minute in all. */
  private static final int ROUNDS = 8;

  /**
   * @param images the address of the images of something
   * @return why it was in vain; empty if the picture is there now
   */
  Optional<String> send(String images, byte[] jpeg) {
    var route = images + "/uploads";
    var body = announcement(jpeg);
    var key = keys.ofRun((route + "\n" + new String(body, UTF_8)).getBytes(UTF_8), 0);
    var answer = api.post(route, body, key);
    return answer.status() == CREATED
        ? send(route, answer.json().path("uploads").path(0), jpeg)
        : Optional.of(answer.reason());
  }

  private Optional<String> send(String route, JsonNode signed, byte[] jpeg) {
    int status = api.sendFile(signed, jpeg);
    return STORED.contains(status)
        ? await(route + "/" + signed.path("upload_id").asString())
        : Optional.of("the bucket answered " + status);
  }

  private Optional<String> await(String upload) {
    for (int round = 0; round < ROUNDS; round++) {
      var now = api.get(upload);
      switch (now.path("status").asString()) {
        case "ready" -> {
          return Optional.empty();
        }
        case "rejected" -> {
          return Optional.of(now.path("reason").asString());
        }
        default -> api.rest(round);
      }
    }
    return Optional.of("nobody has looked at the picture yet");
  }

  private static byte[] announcement(byte[] jpeg) {
    var body = Json.object();
    body.putArray("files")
        .addObject()
        .put("filename", "drawn.jpg")
        .put("content_type", "image/jpeg")
        .put("size", jpeg.length)
        .put("sha256", sha256(jpeg));
    return Json.bytes(body);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
