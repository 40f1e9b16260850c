package shelf.market;

import java.time.Instant;
import java.util.Optional;
import shelf.table.Item;
import shelf.table.Key;

/**
 * Whose turn it is to refresh a project: one job at a time, and at most one that waits.
 *
 * @param queued the job that waits
 * @param holder which run of which job is at it
 * @param leaseUntil until then it is, in ms
 */
public record Turn(
    long projectId, Optional<String> queued, Optional<String> holder, long leaseUntil) {

  static Key key(long projectId) {
    return new Key("project#" + projectId, "refresh");
  }

  static Turn of(long projectId, Optional<Item> found) {
    var item = found.orElse(Item.fragment());
    return new Turn(
        projectId,
        item.maybeText("queued"),
        item.maybeText("holder"),
        item.maybeNumber("lease_until").orElse(0L));
  }

  Item toItem() {
    return Item.at(key(projectId))
        .with("queued", queued)
        .with("holder", holder)
        .with("lease_until", leaseUntil);
  }

  boolean isOf(Job job) {
    return holder.filter(name -> name.startsWith(job.id() + "#")).isPresent();
  }

  public boolean isFree(Instant now) {
    return leaseUntil <= now.toEpochMilli();
  }

  /** What waits is not waiting any more when it is its own turn. */
  Turn taken(Job job, String newHolder, Instant until) {
    var others = queued.filter(id -> !id.equals(job.id()));
    return new Turn(projectId, others, Optional.of(newHolder), until.toEpochMilli());
  }

  Turn waiting(Job job) {
    return new Turn(projectId, Optional.of(job.id()), holder, leaseUntil);
  }

  Turn over() {
    return new Turn(projectId, queued, Optional.empty(), 0);
  }
}
