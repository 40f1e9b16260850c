package shelf.vksync;

import java.time.Clock;
import java.util.random.RandomGenerator;
import shelf.config.Config;
import shelf.market.AlbumTable;
import shelf.market.Creations;
import shelf.market.JobQueue;
import shelf.market.Projects;
import shelf.market.Removal;
import shelf.market.Sellers;
import shelf.market.Settlement;
import shelf.market.WakeUp;
import shelf.secrets.Secrets;
import shelf.table.Backoff;
import shelf.table.Table;
import shelf.vk.Deadline;
import shelf.vk.VkClient;
import shelf.vk.VkFigures;
import shelf.vk.VkMarket;

/** What the function can do, put together once. */
record Work(Worker worker, ProjectRemoval removal, Scheduled scheduled) {

  private static final String JOB = "job#";

  /** What everything is made with. */
  record Tools(Clock clock, RandomGenerator random, Backoff backoff, VkFigures figures) {}

  static Work over(Config config, Table table, Secrets secrets, Tools tools) {
    var clock = tools.clock();
    var vk = new VkMarket(new VkClient(config, table, clock, tools.backoff(), tools.figures()));
    var projects = new Projects(table);
    var sellers = new Sellers(config, secrets, clock);
    var queue = new JobQueue(table, clock, tools.random());
    var creations = new Creations(table, clock);
    var cache = new Cache(table, new AlbumTable(table, projects, clock), clock);
    var removal = new ProjectRemoval(table, queue, sellers, creations, clock);
    var settling =
        new Settling(creations, new Settlement(config, table, vk, clock), projects, sellers, clock);
    return new Work(
        new Worker(queue, new Refresh(vk, cache, new Staging(table, clock)), projects, sellers),
        removal,
        new Scheduled(table, queue, projects, removal, settling, clock));
  }

  /** What a wake-up asks for. */
  void wake(String collection, String member, Deadline deadline) {
    var project = Removal.projectOf(collection);
    if (project.isPresent()) {
      removal.run(project.get());
    } else if (collection.startsWith(JOB)) {
      worker.run(collection.substring(JOB.length()), new WakeUp(member), deadline);
    }
  }

  int refreshAll() {
    return scheduled.refreshAll();
  }

  int sweep(Deadline deadline) {
    return scheduled.sweep(deadline);
  }
}
