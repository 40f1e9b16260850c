package shelf.vksync;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.market.Job;
import shelf.market.JobQueue;
import shelf.market.Project;
import shelf.market.Projects;
import shelf.market.Sellers;
import shelf.market.WakeUp;
import shelf.table.Unavailable;
import shelf.vk.Deadline;
import shelf.vk.VkException;

/** One run of a job: as much of a refresh as there is time for. */
final class Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /** Beyond the end of the run, so that nobody comes while it still may write. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  /** Far more than the largest market needs. */
  private static final int MOST_WAKES = 50;

  private final JobQueue queue;
  private final Refresh refresh;
  private final Projects projects;
  private final Sellers sellers;

  private final AtomicLong failed = new AtomicLong();

  Worker(JobQueue queue, Refresh refresh, Projects projects, Sellers sellers) {
    this.queue = queue;
    this.refresh = refresh;
    this.projects = projects;
    this.sellers = sellers;
  }

  /** How many jobs have failed since somebody last asked. */
  long takeFailed() {
    return failed.getAndSet(0);
  }

  /**
   * @param wakeUp one whose number is not the job's has been served
   */
  void run(String jobId, WakeUp wakeUp, Deadline deadline) {
    queue
        .find(jobId)
        .filter(job -> !job.isEnded() && job.wake() == wakeUp.number())
        .filter(job -> queue.take(job, wakeUp, deadline.left().plus(MARGIN)))
        .ifPresent(job -> run(job, deadline));
  }

  private void run(Job job, Deadline deadline) {
    if (job.wake() > MOST_WAKES) {
      fail(job, "The refresh did not come to an end");
      return;
    }
    var project = begun(job);
    var seller = project.flatMap(sellers::find);
    if (seller.isEmpty()) {
      fail(job, project.isEmpty() ? "The project is gone" : "The project has no VK token");
      return;
    }
    var running = queue.save(job, job.running(project.get().refreshSeq()));
    run(new Round(queue, project.get(), seller.get(), deadline, running));
  }

  private void fail(Job job, String why) {
    failed.incrementAndGet();
    queue.end(job, job.ended(Job.Status.FAILED, Optional.of(why)));
  }

  /** The project, counted once for each job, and again if another job came between. */
  private Optional<Project> begun(Job job) {
    long projectId = job.projectId();
    return projects
        .find(projectId)
        .filter(project -> job.seq() != 0 && project.refreshSeq() == job.seq())
        .or(() -> projects.beginRefresh(projectId));
  }

  private void run(Round round) {
    try {
      var outcome = refresh.run(round);
      outcome.ifPresent(it -> queue.end(round.job(), it));
    } catch (VkException e) {
      LOG.warn("job {}: {}", round.job().id(), e.getMessage());
      if (e.kind().stops()) {
        sellers.forget(round.project().id());
      }
      fail(round.job(), e.getMessage());
    } catch (Unavailable e) {
      // Here another run may fare better, or has the job already.
      throw e;
    } catch (RuntimeException e) {
      fail(round.job(), "The refresh failed by a fault of ours");
      throw e;
    }
  }
}
