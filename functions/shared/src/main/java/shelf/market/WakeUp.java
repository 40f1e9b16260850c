package shelf.market;

import java.time.Instant;

/**
 * What brings a job to the worker: an item beside it, whose insertion is the event.
 *
 * @param member where it lies: {@code wake#2}, or {@code wake#2#<ms>} if the sweep has written it
 *     once more. The one that comes first is served, so a job keeps its place among those that wait
 */
public record WakeUp(String member) {

  private static final String PREFIX = "wake#";

  static WakeUp newest(Job job) {
    return new WakeUp(PREFIX + job.wake());
  }

  static WakeUp again(Job job, Instant now) {
    return new WakeUp(newest(job).member() + "#" + now.toEpochMilli());
  }

  /** Of the job's wake-ups; the same for one that was written once more. */
  public long number() {
    return Long.parseLong(name().split("#", 2)[0]);
  }

  private String name() {
    return member.substring(PREFIX.length());
  }

  /** Names a run of a job: the same for each delivery of one wake-up, and of no other. */
  String holder(Job job) {
    return job.id() + "#" + name();
  }
}
