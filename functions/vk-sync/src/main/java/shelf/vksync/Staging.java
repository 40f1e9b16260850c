package shelf.vksync;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import shelf.market.Job;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;
import shelf.vk.VkListing;

/** What a run has read, written down for the next one. */
final class Staging {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int PAGE = 200;
  private static final String PROGRESS = "progress";
  private static final String SEQ = "seq";
  private static final String ALBUMS = "albums";
  private static final String ITEMS = "items";

  private final Table table;
  private final Clock clock;

  Staging(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  private static String collection(Job job) {
    return "job#" + job.id();
  }

  /**
   * What the job has read so far, or the beginning of its reading: also if another job has written
   * since what is newer.
   */
  Reading restore(Job job) {
    var found =
        table.get(new Key(collection(job), PROGRESS)).filter(item -> item.number(SEQ) == job.seq());
    if (found.isEmpty()) {
      return Reading.begin(1);
    }
    var item = found.get();
    var reading = Reading.begin((int) item.number("attempt"));
    var prefix = "page#" + item.text("run") + "#";
    var albums = pages(job, prefix + ALBUMS);
    reading.albums().restore(progress(item, ALBUMS), Staged.albums(albums));
    reading.items().restore(progress(item, ITEMS), Staged.items(pages(job, prefix + ITEMS)));
    return reading;
  }

  private List<Item> pages(Job job, String prefix) {
    return table.query(Query.of(collection(job)).startingWith(prefix + "#").consistently());
  }

  private static VkListing.Progress progress(Item item, String name) {
    return new VkListing.Progress(
        item.number(name + "_told"), item.number(name + "_next"), item.flag(name + "_changed"));
  }

  /**
   * Writes the pages; whoever reads them must find the items that are answered, which therefore go
   * with the wake-up.
   */
  List<Item> stage(Job job, Reading reading) {
    // All of it, under the number of this run: pages of an earlier one may be of another attempt.
    var run = "%06d".formatted(job.wake());
    var pages = new ArrayList<Item>();
    reading.albums().elements().stream()
        .gather(Gatherers.windowFixed(PAGE))
        .forEach(some -> pages.addAll(pages(job, run + "#" + ALBUMS, Staged.pack(some))));
    reading.items().elements().stream()
        .gather(Gatherers.windowFixed(PAGE))
        .forEach(some -> pages.addAll(pages(job, run + "#" + ITEMS, Staged.pack(some))));
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      var member = page.key().member() + "#%06d".formatted(i);
      table.put(page.moved(new Key(page.key().collection(), member)));
    }
    return List.of(progress(job, run, reading));
  }

  private List<Item> pages(Job job, String name, List<byte[]> packed) {
    return packed.stream()
        .map(bytes -> expiring(new Key(collection(job), "page#" + name)).with("data", bytes))
        .toList();
  }

  private Item expiring(Key key) {
    return Item.at(key).with("expires_at", clock.instant().plus(KEPT).getEpochSecond());
  }

  private Item progress(Job job, String run, Reading reading) {
    var item =
        expiring(new Key(collection(job), PROGRESS))
            .with("run", run)
            .with(SEQ, job.seq())
            .with("attempt", reading.attempt());
    return with(with(item, ALBUMS, reading.albums().progress()), ITEMS, reading.items().progress());
  }

  private static Item with(Item item, String name, VkListing.Progress progress) {
    return item.with(name + "_told", progress.told())
        .with(name + "_next", progress.nextOffset())
        .with(name + "_changed", progress.changed());
  }
}
