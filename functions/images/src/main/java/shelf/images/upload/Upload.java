package shelf.images.upload;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that a client was allowed to send straight to the bucket.
 *
 * @param id a UUID of version 7
 * @param owner as in the path
 * @param status of its way
 */
record Upload(String id, String owner, Announced file, Status status, Instant expires) {

  /**
   * The file as the client announced it.
   *
   * @param size in bytes
   * @param sha256 64 lower-case hex digits
   */
  record Announced(String filename, String contentType, long size, Optional<String> sha256) {}

  /** What became of it. */
  sealed interface Status {

    /** Not arrived yet, or not looked at yet. */
    record Pending() implements Status {}

    record Ready(String imageId) implements Status {}

    record Rejected(String reason) implements Status {}
  }

  boolean isPending() {
    return status instanceof Status.Pending;
  }

  /** The 32 hex digits by which the image's files are named: a repetition overwrites them. */
  String name() {
    return id.replace("-", "");
  }
}
