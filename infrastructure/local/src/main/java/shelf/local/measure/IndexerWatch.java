package shelf.local.measure;

import java.time.Duration;
import shelf.local.EmbeddedAws;
import shelf.local.failure.StartException;

/** Waits for the indexer, so that nothing of it falls into what is measured next. */
record IndexerWatch(EmbeddedAws aws, IndexerLog log) {

  private static final Duration STUCK = Duration.ofMinutes(2);

  static IndexerWatch of(EmbeddedAws aws) {
    return new IndexerWatch(aws, new IndexerLog(aws.logs().resolve("indexer.log")));
  }

  /**
   * Waits until the index has all.
   *
   * @return its work so far
   */
  IndexerLog.Work settle() {
    var work = log.total();
    try {
      while (!aws.awaitStreams(STUCK)) {
        var now = log.total();
        if (now.records() == work.records()) {
          throw new StartException("The indexer stands still at " + now.records() + " records.");
        }
        work = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("Interrupted.", e);
    }
    return log.total();
  }
}
