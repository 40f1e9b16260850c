package shelf.albums;

import java.time.Clock;
import java.util.random.RandomGenerator;
import shelf.config.Config;
import shelf.idempotency.Replays;
import shelf.market.AlbumTable;
import shelf.market.Creations;
import shelf.market.JobQueue;
import shelf.market.Projects;
import shelf.market.Sellers;
import shelf.market.Settlement;
import shelf.secrets.Secrets;
import shelf.table.Backoff;
import shelf.table.Table;
import shelf.vk.VkClient;
import shelf.vk.VkFigures;
import shelf.vk.VkMarket;

/** What the function can do, put together once. */
record Features(
    MarketLists lists,
    AlbumCreation creation,
    AlbumEditing editing,
    Refreshing refreshing,
    ProjectEditing projects,
    TokenEditing tokens) {

  /** What everything is made with. */
  record Tools(Clock clock, RandomGenerator random, Backoff backoff, VkFigures figures) {}

  static Features over(Config config, Table table, Secrets secrets, Tools tools) {
    var clock = tools.clock();
    var client = new VkClient(config, table, clock, tools.backoff(), tools.figures());
    var vk = new VkMarket(client);
    var projects = new Projects(table);
    var sellers = new Sellers(config, secrets, clock);
    var replays = new Replays(table, clock);
    var albums = new AlbumTable(table, projects, clock);
    var queue = new JobQueue(table, clock, tools.random());
    var settling =
        new Settling(new Creations(table, clock), new Settlement(config, table, vk, clock));
    return new Features(
        new MarketLists(table, projects),
        new AlbumCreation(new AskedMarket(projects, sellers, vk, clock), settling, replays, tools),
        new AlbumEditing(new AskedMarket(projects, sellers, vk, clock), albums),
        new Refreshing(table, projects, sellers, queue, replays),
        new ProjectEditing(new ProjectTable(table, projects), replays),
        new TokenEditing(table, projects, sellers, clock));
  }
}
