package shelf.market;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import shelf.http.IdempotencyKey;
import shelf.http.Sha256;
import shelf.table.Item;
import shelf.table.Key;

/**
 * The one creation of an album of this title that is under way: a lock, and what whoever comes
 * after a crash must know.
 *
 * @param id tells it from others of the same title
 * @param key of the request that began it
 * @param calledAt VK was not called before
 * @param calledUntil nor will it be called after
 * @param leaseUntil until then whoever began it may still be at it, in ms
 */
public record Creation(
    String id,
    long projectId,
    String title,
    Optional<IdempotencyKey> key,
    Instant calledAt,
    Instant calledUntil,
    long leaseUntil) {

  static final String COLLECTION = "creations";

  /** Where the creation of a title lies. */
  public static Key slot(long projectId, String title) {
    var normal = Title.normal(title).getBytes(StandardCharsets.UTF_8);
    return new Key(COLLECTION, projectId + "#" + Sha256.hex(normal));
  }

  Key slot() {
    return slot(projectId, title);
  }

  public boolean isLeft(Instant now) {
    return leaseUntil <= now.toEpochMilli();
  }

  Creation leased(Instant until) {
    return new Creation(id, projectId, title, key, calledAt, calledUntil, until.toEpochMilli());
  }

  /** The same when whoever had it is not at it any more. */
  Creation left(Instant now) {
    var until = calledUntil.isBefore(now) ? calledUntil : now;
    return new Creation(id, projectId, title, key, calledAt, until, now.toEpochMilli());
  }

  /** The same, of a request whose key is another one's. */
  Creation keyless() {
    return new Creation(id, projectId, title, Optional.empty(), calledAt, calledUntil, leaseUntil);
  }

  Item toItem() {
    return Item.at(slot())
        .with("creation", id)
        .with("project_id", projectId)
        .with("title", title)
        .with("request", key.map(IdempotencyKey::id))
        .with("fingerprint", key.map(IdempotencyKey::fingerprint))
        .with("called_at", calledAt.toEpochMilli())
        .with("calls_ms", callsMillis())
        .with("lease_until", leaseUntil);
  }

  /** From the lock to the last call. */
  long callsMillis() {
    return Duration.between(calledAt, calledUntil).toMillis();
  }

  static Creation fromItem(Item item) {
    var calledAt = Instant.ofEpochMilli(item.number("called_at"));
    var key = item.maybeText("request").map(id -> new IdempotencyKey(id, item.text("fingerprint")));
    return new Creation(
        item.text("creation"),
        item.number("project_id"),
        item.text("title"),
        key,
        calledAt,
        calledAt.plusMillis(item.number("calls_ms")),
        item.number("lease_until"));
  }
}
