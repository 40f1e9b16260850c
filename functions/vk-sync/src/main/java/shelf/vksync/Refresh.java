package shelf.vksync;

import java.util.List;
import java.util.Optional;
import shelf.market.Job;
import shelf.vk.VkMarket;

/**
 * Brings the cache of a project to what VK has: reads all of it, then writes what differs. Until
 * the last page is there nothing is written, and what VK does not list is removed only if it is
 * certain that the list was whole.
 */
final class Refresh {

  private static final int ATTEMPTS = 3;
  private static final String CHANGING =
      "VK's list kept changing while it was read: nothing was removed";

  private final VkMarket vk;
  private final Cache cache;
  private final Staging staging;

  Refresh(VkMarket vk, Cache cache, Staging staging) {
    this.vk = vk;
    this.cache = cache;
    this.staging = staging;
  }

  /** The job as it ended; empty if another run must go on with it. */
  Optional<Job> run(Round round) {
    var reading = staging.restore(round.job());
    boolean wasWhole = isEnough(reading);
    while (!isEnough(reading)) {
      if (reading.isReadToTheEnd()) {
        reading = Reading.begin(reading.attempt() + 1);
      }
      vk.readOn(round.seller(), reading.albums(), reading.items(), round.deadline());
      round.save(reading.counts());
      if (!round.hasTime()) {
        return handOver(round, reading);
      }
    }
    return cache.replace(round, reading)
        ? Optional.of(ended(round.job(), reading))
        : handOverRead(round, reading, wasWhole);
  }

  private static boolean isEnough(Reading reading) {
    return reading.isComplete() || reading.isReadToTheEnd() && reading.attempt() == ATTEMPTS;
  }

  private static Job ended(Job job, Reading reading) {
    var doubt = reading.isComplete() ? Optional.<String>empty() : Optional.of(CHANGING);
    return job.ended(Job.Status.DONE, doubt);
  }

  /** What an earlier run wrote down need not be written again. */
  private Optional<Job> handOverRead(Round round, Reading reading, boolean staged) {
    if (!staged) {
      return handOver(round, reading);
    }
    round.handOver(List.of());
    return Optional.empty();
  }

  private Optional<Job> handOver(Round round, Reading reading) {
    round.handOver(staging.stage(round.job(), reading));
    return Optional.empty();
  }
}
