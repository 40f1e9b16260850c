package shelf.local.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one stream for one function: shards in order of descent, a child only when its parent is
 * done, the records of a shard in order and one batch at a time, or in as many lanes as the mapping
 * has.
 */
final class StreamPump implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamPump.class);

  /** Every write calls, so this is for what nobody calls for: shards that begin or are gone. */
  private static final Duration POLL = Duration.ofSeconds(5);

  /** After an error. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final StreamMapping mapping;
  private final TableStream stream;
  private final String streamArn;
  private final Checkpoint checkpoint;
  private final BatchDelivery delivery;
  private final Wake wake;
  private final Map<String, ShardLanes> lanes = new ConcurrentHashMap<>();
  private List<Shard> shards = List.of();
  private long listedAt;
  private volatile long idleSince = -1;

  /**
   * @param streamArn as events name it
   */
  StreamPump(TableStream stream, String streamArn, Checkpoint checkpoint, BatchDelivery delivery) {
    this.mapping = delivery.mapping();
    this.stream = stream;
    this.streamArn = streamArn;
    this.checkpoint = checkpoint;
    this.delivery = delivery;
    this.wake = delivery.wake();
  }

  /** Passes over what is in the stream now: StartingPosition LATEST. */
  void skipToTheEnd() {
    for (var shard : stream.shards()) {
      var records = List.<Record>of();
      do {
        records = stream.read(shard.shardId(), "", Integer.MAX_VALUE).records();
        if (!records.isEmpty()) {
          checkpoint.settled(shard.shardId(), records.getLast().dynamodb().sequenceNumber());
        }
      } while (!records.isEmpty());
    }
    stream.rewind();
  }

  @Override
  public void run() {
    try {
      while (!wake.isStopped()) {
        pump();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lanes.values().forEach(ShardLanes::close);
    }
  }

  /** Whether everything written until now was read and delivered. */
  boolean isIdle() {
    // Whoever is through may have written something: so the lanes are looked at first.
    return lanes.values().stream().allMatch(ShardLanes::isEmpty) && idleSince == wake.calls();
  }

  private void pump() throws InterruptedException {
    var seen = wake.calls();
    try {
      if (advance()) {
        return;
      }
      idleSince = seen;
    } catch (RuntimeException e) {
      LOG.warn("The stream of {} is stuck, trying again: {}", mapping.table(), e.toString());
      stream.rewind();
      wake.pause(PAUSE);
      return;
    }
    wake.await(seen, POLL);
  }

  /** Whether anything was read, so that there may be more. */
  private boolean advance() throws InterruptedException {
    var moved = false;
    for (var shard : readable(shards())) {
      moved |= advance(shard.shardId());
    }
    return moved;
  }

  /** Unfinished shards whose parent is finished, or is no longer kept by the stream. */
  private List<Shard> readable(List<Shard> shards) {
    var known = shards.stream().map(Shard::shardId).collect(Collectors.toSet());
    return shards.stream()
        .filter(shard -> !checkpoint.isFinished(shard.shardId()))
        .filter(shard ->
            !known.contains(shard.parentShardId()) || checkpoint.isFinished(shard.parentShardId()))
        .toList();
  }

  private List<Shard> shards() {
    if (shards.isEmpty() || System.nanoTime() - listedAt > POLL.toNanos()) {
      shards = stream.shards();
      listedAt = System.nanoTime();
      checkpoint.retain(shards.stream().map(Shard::shardId).collect(Collectors.toSet()));
    }
    return shards;
  }

  private boolean advance(String shardId) throws InterruptedException {
    var records = new ArrayList<Record>();
    var isOpen = read(shardId, records);
    if (!records.isEmpty()) {
      deliver(shardId, records);
    }
    if (!isOpen) {
      finishLanes(shardId);
      checkpoint.finished(shardId);
      shards = List.of();
    }
    return !isOpen || !records.isEmpty();
  }

  /** Reads a batch; with a batching window, until it is full or the window is over. */
  private boolean read(String shardId, List<Record> records) throws InterruptedException {
    var after = lastRead(shardId);
    var end = System.nanoTime() + mapping.window().toNanos();
    while (true) {
      var seen = wake.calls();
      var page = stream.read(shardId, after, mapping.mostAtOnce() - records.size());
      records.addAll(page.records());
      if (page.nextShardIterator() == null) {
        return false;
      }
      var left = end - System.nanoTime();
      if (records.isEmpty() || records.size() >= mapping.mostAtOnce() || left <= 0) {
        return true;
      }
      wake.await(seen, Duration.ofNanos(Math.min(left, POLL.toNanos())));
    }
  }

  private String lastRead(String shardId) {
    return Optional.ofNullable(lanes.get(shardId))
        .flatMap(ShardLanes::lastRead)
        .or(() -> checkpoint.position(shardId).map(Checkpoint.Position::after))
        .orElse("");
  }

  private void finishLanes(String shardId) throws InterruptedException {
    if (lanes.containsKey(shardId)) {
      lanes.get(shardId).awaitEmpty();
      lanes.remove(shardId);
    }
  }

  private void deliver(String shardId, List<Record> records) throws InterruptedException {
    var read = records.stream().map(record -> new ShardLanes.Read(record, wanted(record))).toList();
    if (mapping.lanes() > 1) {
      lanes.computeIfAbsent(shardId, this::lanes).submit(read);
      return;
    }
    var wanted = read.stream().flatMap(each -> each.json().stream()).toList();
    if (!wanted.isEmpty()) {
      delivery.deliver(new StreamBatch(streamArn, shardId, wanted));
    }
    checkpoint.settled(shardId, records.getLast().dynamodb().sequenceNumber());
  }

  private Optional<ObjectNode> wanted(Record record) {
    return Optional.of(StreamRecord.json(record, streamArn)).filter(mapping.filter()::passes);
  }

  private ShardLanes lanes(String shardId) {
    return new ShardLanes(
        delivery, streamArn, shardId, number -> checkpoint.settled(shardId, number));
  }
}
