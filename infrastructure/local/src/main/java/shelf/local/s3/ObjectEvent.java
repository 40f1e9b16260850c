package shelf.local.s3;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to an object.
 *
 * @param name as in notifications, without {@code s3:}: {@code ObjectCreated:Put}
 * @param content of an object that was created; empty for one that was removed
 */
public record ObjectEvent(
    String name, String bucket, String key, Optional<Content> content, Instant time) {

  /**
   * What was stored.
   *
   * @param size in bytes
   * @param eTag without quotes
   */
  public record Content(long size, String eTag) {}
}
