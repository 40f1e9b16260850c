package shelf.images.upload;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import shelf.images.gallery.Gallery;
import shelf.images.upload.Upload.Announced;
import shelf.images.upload.Upload.Status;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/** Uploads, in the table of what they are for: an item each, gone two days later. */
final class UploadTable {

  private static final String OWNER = "owner";
  private static final String FILENAME = "filename";
  private static final String CONTENT_TYPE = "content_type";
  private static final String SIZE = "size";
  private static final String SHA256 = "sha256";
  private static final String STATUS = "status";
  private static final String IMAGE = "image_id";
  private static final String REASON = "reason";
  private static final String EXPIRES = "expires_at";

  private static final Expression STILL_PENDING =
      Expression.of("#status = :pending").with("pending", "pending");

  private final Table table;
  private final Clock clock;

  UploadTable(Gallery gallery, Clock clock) {
    this.table = gallery.table();
    this.clock = clock;
  }

  private static Key key(String id) {
    return Key.single("upload#" + id);
  }

  /** Empty also for one that DynamoDB has not removed yet though its time is over. */
  Optional<Upload> find(String id) {
    return table
        .get(key(id))
        .map(UploadTable::upload)
        .filter(upload -> upload.expires().isAfter(clock.instant()));
  }

  /** Adds a new one to a transaction: one write. */
  void put(Transaction transaction, Upload upload) {
    var file = upload.file();
    var item =
        Item.at(key(upload.id()))
            .with(OWNER, upload.owner())
            .with(FILENAME, file.filename())
            .with(CONTENT_TYPE, file.contentType())
            .with(SIZE, file.size())
            .with(SHA256, file.sha256())
            .with(STATUS, "pending")
            .with(EXPIRES, upload.expires().getEpochSecond());
    transaction.put(table, item, Expression.absent());
  }

  /** Adds a write that is refused if the upload is not pending any more. */
  void ready(Transaction transaction, Upload upload, String imageId) {
    var change =
        Expression.of("SET #status = :ready, #image_id = :image")
            .with("ready", "ready")
            .with("image", imageId);
    transaction.update(table, key(upload.id()), Update.of(change).when(STILL_PENDING));
  }

  /** Answers whether it was still pending; now it is not. */
  boolean reject(Upload upload, String reason) {
    var change =
        Expression.of("SET #status = :rejected, #reason = :reason")
            .with("rejected", "rejected")
            .with("reason", reason);
    return table.update(key(upload.id()), Update.of(change).when(STILL_PENDING));
  }

  private static Upload upload(Item item) {
    var file =
        new Announced(
            item.text(FILENAME),
            item.text(CONTENT_TYPE),
            item.number(SIZE),
            item.maybeText(SHA256));
    var id = item.key().collection().substring(key("").collection().length());
    var expires = Instant.ofEpochSecond(item.number(EXPIRES));
    return new Upload(id, item.text(OWNER), file, status(item), expires);
  }

  private static Status status(Item item) {
    return switch (item.text(STATUS)) {
      case "ready" -> new Status.Ready(item.text(IMAGE));
      case "rejected" -> new Status.Rejected(item.text(REASON));
      default -> new Status.Pending();
    };
  }
}
