package shelf.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;

/**
 * A job in the table <b>albums</b>: its state; its wake-ups, which the table's stream carries to
 * the worker; and its place among those that are open.
 */
final class JobItem {

  /** What is not ended: for the sweep. */
  static final String OPEN = "open";

  private static final String STATE = "state";
  private static final Duration KEPT = Duration.ofDays(7);
  private static final String WAKE = "wake";
  private static final String EXPIRES = "expires_at";
  private static final String PROJECT = "project_id";

  private JobItem() {}

  static String collection(String id) {
    return "job#" + id;
  }

  static Key key(String id) {
    return new Key(collection(id), STATE);
  }

  static Item toItem(Job job, Instant now) {
    return Item.at(key(job.id()))
        .with("job_id", job.id())
        .with(PROJECT, job.projectId())
        .with("status", job.status().name().toLowerCase(Locale.ROOT))
        .with("albums", job.counts().albums())
        .with("items", job.counts().items())
        .with("total", job.counts().total())
        .with("error", job.error())
        .with(WAKE, job.wake())
        .with("seq", job.seq())
        .with(EXPIRES, now.plus(KEPT).getEpochSecond());
  }

  static Job fromItem(Item item) {
    return new Job(
        item.text("job_id"),
        item.number(PROJECT),
        Job.Status.valueOf(item.text("status").toUpperCase(Locale.ROOT)),
        new Job.Counts(item.number("albums"), item.number("items"), item.number("total")),
        item.maybeText("error"),
        item.number(WAKE),
        item.number("seq"));
  }

  static Item wakeItem(Job job, WakeUp wakeUp, Instant now) {
    return Item.at(new Key(collection(job.id()), wakeUp.member()))
        .with(WAKE, job.wake())
        .with(EXPIRES, now.plus(KEPT).getEpochSecond());
  }

  static Item openItem(Job job) {
    return Item.at(openKey(job)).with("job_id", job.id()).with(PROJECT, job.projectId());
  }

  static Key openKey(Job job) {
    return new Key(OPEN, collection(job.id()));
  }

  /** That nobody has woken or changed it since. */
  static Expression still(Job seen) {
    return Expression.of("#wake = :wake_seen AND #status = :status_seen")
        .with("wake_seen", seen.wake())
        .with("status_seen", seen.status().name().toLowerCase(Locale.ROOT));
  }
}
