package shelf.images.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import shelf.aws.Presigner;
import shelf.http.Answer;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.images.gallery.Gallery;
import shelf.images.gallery.ImageNames;
import shelf.images.upload.Upload.Announced;
import shelf.images.upload.Upload.Status;

/**
 * Lets clients send files straight to the bucket: each by one signed request, which is good for
 * that key, type and length only, and only as long as there is no such object.
 */
public final class Uploading {

  /** To begin to send; what has begun goes on. */
  private static final Duration TO_SEND = Duration.ofMinutes(15);

  /** For how long its status can be asked for. */
  private static final Duration KEPT = Duration.ofDays(2);

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private final Gallery gallery;
  private final UploadTable table;
  private final Presigner presigner;
  private final ImageNames names;
  private final Replays replays;
  private final Clock clock;

  public Uploading(Gallery gallery, Presigner presigner, ImageNames names, Clock clock) {
    this.gallery = gallery;
    this.table = new UploadTable(gallery, clock);
    this.presigner = presigner;
    this.names = names;
    this.replays = new Replays(gallery.table(), clock);
    this.clock = clock;
  }

  public Answer announce(Request request) {
    var inputs = Inputs.of(request);
    var owner = gallery.owner(inputs);
    var key = inputs.idempotencyKey();
    var files = UploadFields.read(inputs, gallery);
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var uploads = files.stream().map(file -> upload(owner, file, now)).toList();
    var transaction = gallery.table().transaction();
    gallery.require(transaction, owner);
    uploads.forEach(upload -> table.put(transaction, upload));
    var tickets = uploads.stream().map(upload -> ticket(upload, now)).toList();
    var answer = Answer.of(201, Map.of("uploads", tickets));
    return replays.commit(transaction, key, answer, refusals -> gallery.ownerGone());
  }

  private Upload upload(String owner, Announced file, Instant now) {
    return new Upload(names.uploadId(), owner, file, new Status.Pending(), now.plus(KEPT));
  }

  /**
   * How to send a file.
   *
   * @param headers to send exactly so
   */
  record Ticket(
      String uploadId, String method, String url, Map<String, String> headers, Instant expiresAt) {}

  private Ticket ticket(Upload upload, Instant now) {
    var headers = headers(upload.file());
    var signed = new LinkedHashMap<>(headers);
    // Every client sends it anyway, and browsers let no page set it.
    signed.put("Content-Length", Long.toString(upload.file().size()));
    var key = Quarantine.key(gallery, upload.id());
    var url = presigner.put(key, signed, new Presigner.Validity(now, TO_SEND));
    return new Ticket(upload.id(), "PUT", url, headers, now.plus(TO_SEND));
  }

  private static Map<String, String> headers(Announced file) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", file.contentType());
    headers.put("If-None-Match", "*");
    file.sha256().ifPresent(hex -> headers.put("x-amz-checksum-sha256", base64(hex)));
    return headers;
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  /** What became of an upload. */
  record Shown(String uploadId, String status, Optional<Object> image, Optional<String> reason) {}

  public Answer show(Request request) {
    var inputs = Inputs.of(request);
    var owner = gallery.owner(inputs);
    var id = inputs.pathText("upload_id");
    return Optional.of(id)
        .filter(text -> ID.matcher(text).matches())
        .flatMap(table::find)
        .filter(upload -> upload.owner().equals(owner))
        .map(this::shown)
        .map(shown -> Answer.ok(shown).with("Cache-Control", "no-store"))
        .orElseThrow(() -> Problem.notFound("Upload not found"));
  }

  private Shown shown(Upload upload) {
    return switch (upload.status()) {
      case Status.Pending _ ->
          new Shown(upload.id(), "pending", Optional.empty(), Optional.empty());
      case Status.Ready(var image) ->
          new Shown(upload.id(), "ready", gallery.shown(upload.owner(), image), Optional.empty());
      case Status.Rejected(var reason) ->
          new Shown(upload.id(), "rejected", Optional.empty(), Optional.of(reason));
    };
  }
}
