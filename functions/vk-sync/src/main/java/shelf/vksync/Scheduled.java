package shelf.vksync;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.http.Problem;
import shelf.market.Job;
import shelf.market.JobQueue;
import shelf.market.Project;
import shelf.market.Projects;
import shelf.market.Removal;
import shelf.table.Table;
import shelf.vk.Deadline;
import shelf.vk.TokenState;

/** What the schedules ask for. */
final class Scheduled {

  private static final Logger LOG = LoggerFactory.getLogger(Scheduled.class);
  private static final int PAGE = 100;
  private static final String JOB = "job#";

  private final Table table;
  private final JobQueue queue;
  private final Projects projects;
  private final ProjectRemoval removal;
  private final Settling settling;
  private final Clock clock;

  Scheduled(
      Table table,
      JobQueue queue,
      Projects projects,
      ProjectRemoval removal,
      Settling settling,
      Clock clock) {
    this.table = table;
    this.queue = queue;
    this.projects = projects;
    this.removal = removal;
    this.settling = settling;
    this.clock = clock;
  }

  /** A job for each project whose token VK takes. Answers how many there are. */
  int refreshAll() {
    var queued = new AtomicInteger();
    var attempts = new Attempts();
    var page = projects.behind(0, PAGE);
    while (!page.isEmpty()) {
      for (var project : page) {
        attempts.run("project " + project.id(), () -> refresh(project, queued));
      }
      page = projects.behind(page.getLast().id(), PAGE);
    }
    attempts.check();
    return queued.get();
  }

  private void refresh(Project project, AtomicInteger queued) {
    if (isRefreshed(project)) {
      queued.incrementAndGet();
    }
  }

  private boolean isRefreshed(Project project) {
    boolean usable =
        project
            .tokenHash()
            .filter(hash -> TokenState.of(table.get(TokenState.key(hash))).stopped().isEmpty())
            .isPresent();
    return usable && isQueued(project);
  }

  private boolean isQueued(Project project) {
    try {
      queue.enqueue(project.id());
      return true;
    } catch (Problem e) {
      LOG.info("project {} was deleted meanwhile", project.id());
      return false;
    }
  }

  /** Goes on with all that nobody is at. Answers how much is open afterwards. */
  int sweep(Deadline deadline) {
    var attempts = new Attempts();
    for (var name : queue.open()) {
      attempts.run(name, () -> goOn(name));
    }
    settling.sweep(deadline, attempts);
    attempts.check();
    return queue.open().size() + settling.open();
  }

  private void goOn(String name) {
    Removal.projectOf(name).ifPresent(removal::run);
    job(name).ifPresent(id -> wake(name, id));
  }

  private static Optional<String> job(String name) {
    return name.startsWith(JOB) ? Optional.of(name.substring(JOB.length())) : Optional.empty();
  }

  private void wake(String name, String id) {
    var job = queue.find(id).filter(it -> !it.isEnded());
    if (job.isEmpty()) {
      queue.forget(name);
    }
    job.filter(this::isLeft).ifPresent(queue::wake);
  }

  private boolean isLeft(Job job) {
    return queue.turn(job.projectId()).isFree(clock.instant());
  }
}
