package shelf.local.sample;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import shelf.local.sample.FakeCatalog.Answer;
import shelf.local.sample.FakeShelfApi.Call;
import tools.jackson.databind.JsonNode;

/** Pictures behind the fake API, and the bucket they are sent to. */
final class FakeImages {
  private static final String BUCKET = "/bucket/";

  /** Pictures that were accepted, by the address of their owner's images. */
  final Map<String, List<byte[]>> pictures = new LinkedHashMap<>();

  /** Why the next ones are rejected. */
  final Queue<String> reasons = new ConcurrentLinkedQueue<>();

  /** As if nothing that arrives were looked at. */
  boolean asleep;

  URI api;
  private final Map<String, Upload> uploads = new LinkedHashMap<>();

  private record Upload(String images, long size, String sha256, List<String> statuses) {}

  static boolean isOne(Call call) {
    return call.path().contains("/uploads") || call.path().startsWith(BUCKET);
  }

  Answer answer(Call call, byte[] body) {
    return switch (call.method()) {
      case "POST" -> announce(call, FakeShelfApi.JSON.readTree(body).path("files").path(0));
      case "PUT" -> arrive(uploads.get(call.path().substring(BUCKET.length())), body);
      default -> show(uploads.get(call.path().substring(call.path().lastIndexOf('/') + 1)));
    };
  }

  private Answer announce(Call call, JsonNode file) {
    var id = "u-" + uploads.size();
    var images = call.path().replace("/uploads", "");
    var size = file.path("size").asLong();
    uploads.put(id, new Upload(images, size, file.path("sha256").asString(), new ArrayList<>()));
    var signed =
        Map.of(
            "upload_id",
            id,
            "method",
            "PUT",
            "url",
            api.resolve(BUCKET + id).toString(),
            "headers",
            Map.of("Content-Type", file.path("content_type").asString()));
    return new Answer(201, Map.of("uploads", List.of(signed)), "");
  }

  private Answer arrive(Upload upload, byte[] bytes) {
    if (bytes.length != upload.size() || !sha256(bytes).equals(upload.sha256())) {
      return new Answer(403, Map.of(), "");
    }
    if (!upload.statuses().isEmpty()) {
      return new Answer(412, Map.of(), "");
    }
    // Looked at a while later, as by an event.
    upload.statuses().add("pending");
    var reason = reasons.poll();
    if (!asleep) {
      upload.statuses().add(reason == null ? "ready" : reason);
    }
    if (!asleep && reason == null) {
      pictures.computeIfAbsent(upload.images(), _ -> new ArrayList<>()).add(bytes);
    }
    return Answer.ok(Map.of());
  }

  private static Answer show(Upload upload) {
    var statuses = upload.statuses();
    var status = statuses.size() > 1 ? statuses.removeFirst() : statuses.getFirst();
    return switch (status) {
      case "pending", "ready" -> Answer.ok(Map.of("status", status));
      default -> Answer.ok(Map.of("status", "rejected", "reason", status));
    };
  }

  /** Whether an owner, by its address, has one. */
  boolean has(String owner) {
    return pictures.containsKey(owner + "/images");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
