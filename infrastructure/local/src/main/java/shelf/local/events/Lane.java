package shelf.local.events;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Delivers what it is given, one batch after the other, on a thread that lives while there is any.
 */
final class Lane implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Deque<ObjectNode> records = new ArrayDeque<>();
  private final BatchDelivery delivery;
  private final String streamArn;
  private final String shardId;
  private Optional<Thread> thread = Optional.empty();

  Lane(BatchDelivery delivery, String streamArn, String shardId) {
    this.delivery = delivery;
    this.streamArn = streamArn;
    this.shardId = shardId;
  }

  synchronized void add(ObjectNode json) {
    records.addLast(json);
    if (thread.isEmpty()) {
      thread = Optional.of(Thread.ofVirtual().name(delivery.mapping().id()).start(this::run));
    }
  }

  private void run() {
    try {
      for (var batch = next(); !batch.isEmpty(); batch = next()) {
        deliver(new StreamBatch(streamArn, shardId, batch));
      }
    } catch (InterruptedException e) {
      // The embedded AWS stops: it comes again after the next start.
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<ObjectNode> next() {
    var batch = new ArrayList<ObjectNode>();
    while (!records.isEmpty() && batch.size() < delivery.mapping().batchSize()) {
      batch.add(records.removeFirst());
    }
    if (batch.isEmpty()) {
      thread = Optional.empty();
    }
    return batch;
  }

  private void deliver(StreamBatch batch) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        delivery.deliver(batch);
        return;
      } catch (RuntimeException e) {
        LOG.warn("{} is stuck, trying again: {}", delivery.mapping().id(), e.toString());
        delivery.wake().pause(Backoff.after(attempt));
      }
    }
  }

  @Override
  public void close() {
    running().ifPresent(Lane::end);
  }

  private synchronized Optional<Thread> running() {
    return thread;
  }

  private static void end(Thread thread) {
    try {
      if (!thread.join(PATIENCE)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
