package shelf.local.events;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the records of a shard to a function in several batches at a time, as Lambda does with a
 * ParallelizationFactor: those of one item go the same way, so that they stay in order. What comes
 * after something that is not settled is not settled either, as far as a restart is concerned.
 */
final class ShardLanes implements AutoCloseable {

  /** More are not read ahead: of those that the function wants and has not had, ... */
  private static final int MOST_WAITING = 1_000;

  /** ... and of all that lie behind one that takes its time. */
  private static final int MOST_BEHIND = 100_000;

  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  private final Deque<Place> order = new ArrayDeque<>();
  private final Map<String, Place> unsettled = new HashMap<>();
  private final List<Lane> lanes;
  private final BatchDelivery delivery;
  private final Consumer<String> checkpoint;
  private String lastRead = "";

  /** A record in the order of the shard. */
  private static final class Place {
    private final String sequenceNumber;
    private boolean settled;

    private Place(String sequenceNumber, boolean settled) {
      this.sequenceNumber = sequenceNumber;
      this.settled = settled;
    }
  }

  /**
   * @param checkpoint told the sequence number up to which everything is settled
   */
  ShardLanes(
      BatchDelivery delivery, String streamArn, String shardId, Consumer<String> checkpoint) {
    this.delivery = delivery.settling(this::settled);
    this.checkpoint = checkpoint;
    this.lanes =
        IntStream.range(0, delivery.mapping().lanes())
            .mapToObj(_ -> new Lane(this.delivery, streamArn, shardId))
            .toList();
  }

  /** Where the next read goes on, if it was read at all. */
  synchronized Optional<String> lastRead() {
    return Optional.of(lastRead).filter(number -> !number.isEmpty());
  }

  /**
   * A record as it was read.
   *
   * @param json as events hold it; empty if the function does not want it
   */
  record Read(Record record, Optional<ObjectNode> json) {
    private String sequenceNumber() {
      return record.dynamodb().sequenceNumber();
    }
  }

  /**
   * Takes what was read, and returns before it is delivered.
   *
   * @throws InterruptedException if stopped while too much is waiting
   */
  void submit(List<Read> records) throws InterruptedException {
    while (isFull()) {
      delivery.wake().pause(LOOK_AGAIN);
    }
    records.forEach(this::submit);
    settle();
  }

  private void submit(Read read) {
    synchronized (this) {
      var place = new Place(read.sequenceNumber(), read.json().isEmpty());
      order.addLast(place);
      if (!place.settled) {
        unsettled.put(place.sequenceNumber, place);
      }
      lastRead = place.sequenceNumber;
    }
    var lane = Math.floorMod(read.record().dynamodb().keys().hashCode(), lanes.size());
    read.json().ifPresent(lanes.get(lane)::add);
  }

  private synchronized boolean isFull() {
    return unsettled.size() >= MOST_WAITING || order.size() >= MOST_BEHIND;
  }

  synchronized boolean isEmpty() {
    return order.isEmpty();
  }

  /**
   * Returns when all of it is settled.
   *
   * @throws InterruptedException if stopped before that
   */
  void awaitEmpty() throws InterruptedException {
    while (!isEmpty()) {
      delivery.wake().pause(LOOK_AGAIN);
    }
  }

  private void settled(StreamBatch batch) {
    synchronized (this) {
      for (int index = 0; index < batch.size(); index++) {
        unsettled.remove(batch.sequenceNumber(index)).settled = true;
      }
    }
    settle();
  }

  private synchronized void settle() {
    var last = Optional.<Place>empty();
    while (!order.isEmpty() && order.peekFirst().settled) {
      last = Optional.of(order.removeFirst());
    }
    last.ifPresent(place -> checkpoint.accept(place.sequenceNumber));
  }

  /** Gives what is under way some time. */
  @Override
  public void close() {
    lanes.forEach(Lane::close);
  }
}
