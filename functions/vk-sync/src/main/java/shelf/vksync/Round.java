package shelf.vksync;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import shelf.market.Job;
import shelf.market.JobQueue;
import shelf.market.Project;
import shelf.table.Item;
import shelf.vk.Deadline;
import shelf.vk.Seller;

/** One run of one job, and how far the job has come. */
final class Round {

  /** Enough to write down what was read, and to let another run go on. */
  private static final Duration FOR_HANDING_OVER = Duration.ofSeconds(30);

  /** What a wake-up may take to arrive; when it takes longer, another job may come between. */
  private static final Duration FOR_THE_NEXT = Duration.ofMinutes(2);

  private final JobQueue queue;
  private final Project project;
  private final Seller seller;
  private final Deadline deadline;
  private final AtomicReference<Job> job;

  Round(JobQueue queue, Project project, Seller seller, Deadline deadline, Job job) {
    this.queue = queue;
    this.project = project;
    this.seller = seller;
    this.deadline = deadline;
    this.job = new AtomicReference<>(job);
  }

  Project project() {
    return project;
  }

  Seller seller() {
    return seller;
  }

  Job job() {
    return job.get();
  }

  /** For calls to VK: what they need to be over in time. */
  Deadline deadline() {
    return deadline.keeping(FOR_HANDING_OVER.dividedBy(2));
  }

  boolean hasTime() {
    return deadline.allows(FOR_HANDING_OVER);
  }

  void save(Job.Counts counts) {
    if (!counts.equals(job().counts())) {
      job.set(queue.save(job(), job().read(counts)));
    }
  }

  void handOver(List<Item> progress) {
    queue.handOver(job(), progress, FOR_THE_NEXT);
  }
}
