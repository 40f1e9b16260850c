package shelf.local.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import shelf.local.failure.StartException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the indexer says of its batches: a line each, {@code {"records":1,"cost":{…}}}. So does what
 * else events start.
 */
record IndexerLog(Path file) {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration STUCK = Duration.ofSeconds(60);

  /**
   * The batches so far.
   *
   * @param records of the stream that were seen to
   * @param cost of all together
   */
  record Work(long records, Cost cost) {

    static final Work NONE = new Work(0, Cost.NONE);

    Work plus(Work other) {
      return new Work(records + other.records, cost.plus(other.cost));
    }

    Work minus(Work other) {
      return new Work(records - other.records, cost.minus(other.cost));
    }
  }

  /**
   * Waits until so many records have been seen to.
   *
   * @throws StartException if nothing moves any more
   */
  Work await(long records) {
    var work = total();
    long moved = System.nanoTime();
    while (work.records() < records) {
      LockSupport.parkNanos(POLL.toNanos());
      var now = total();
      if (now.records() > work.records()) {
        moved = System.nanoTime();
      } else if (System.nanoTime() - moved > STUCK.toNanos()) {
        throw new StartException(
            file.getFileName() + " stands still at " + work.records() + " records.");
      }
      work = now;
    }
    return work;
  }

  Work total() {
    if (!Files.exists(file)) {
      return Work.NONE;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("{\"records\":"))
          .map(IndexerLog::work)
          .reduce(Work.NONE, Work::plus);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Work work(String line) {
    JsonNode json = JsonMapper.shared().readTree(line);
    var cost = json.path("cost");
    return new Work(
        json.path("records").asLong(),
        new Cost(
            cost.path("calls").asDouble(),
            cost.path("read_units").asDouble(),
            cost.path("write_units").asDouble(),
            cost.path("millis").asDouble()));
  }
}
