package shelf.market;

import java.util.Optional;

/**
 * A refresh of a project's cache.
 *
 * @param counts what was read so far
 * @param error why it failed, or what it could not do
 * @param wake the number of the newest wake-up
 * @param seq of the project's refreshes; 0 before it has begun
 */
public record Job(
    String id,
    long projectId,
    Status status,
    Counts counts,
    Optional<String> error,
    long wake,
    long seq) {

  public enum Status {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * @param total how many items VK says there are
   */
  public record Counts(long albums, long items, long total) {

    static final Counts NONE = new Counts(0, 0, 0);
  }

  static Job queued(String id, long projectId) {
    return new Job(id, projectId, Status.QUEUED, Counts.NONE, Optional.empty(), 0, 0);
  }

  public boolean isEnded() {
    return status == Status.DONE || status == Status.FAILED;
  }

  public Job running(long newSeq) {
    return new Job(id, projectId, Status.RUNNING, counts, error, wake, newSeq);
  }

  public Job read(Counts newCounts) {
    return new Job(id, projectId, status, newCounts, error, wake, seq);
  }

  public Job woken() {
    return new Job(id, projectId, status, counts, error, wake + 1, seq);
  }

  public Job ended(Status newStatus, Optional<String> why) {
    return new Job(id, projectId, newStatus, counts, why, wake, seq);
  }
}
