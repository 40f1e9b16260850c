package shelf.local.events;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import shelf.local.failure.StoreException;
import tools.jackson.core.JacksonException;

/**
 * How far a function has come in each shard of a stream. Written after each step by an atomic
 * rename, so that a kill repeats records and never skips one. Thread-safe.
 */
final class Checkpoint {

  private final Optional<Path> file;
  private State state;

  /**
   * @param after the sequence number of the last settled record; empty if none is
   * @param finished whether the shard is closed and all of it settled
   */
  record Position(String after, boolean finished) {}

  /**
   * @param streamArn a table that was created anew has another one
   */
  record State(String streamArn, Map<String, Position> shards) {}

  Checkpoint(Optional<Path> file) {
    this.file = file;
    state = file.filter(Files::exists).map(Checkpoint::read).orElse(new State("", Map.of()));
  }

  /** Whether this stream was never read before. Forgets what it knew of an older one. */
  synchronized boolean isNew(String streamArn) {
    if (state.streamArn().equals(streamArn)) {
      return false;
    }
    save(new State(streamArn, Map.of()));
    return true;
  }

  synchronized Optional<Position> position(String shardId) {
    return Optional.ofNullable(state.shards().get(shardId));
  }

  synchronized boolean isFinished(String shardId) {
    return position(shardId).filter(Position::finished).isPresent();
  }

  synchronized void settled(String shardId, String sequenceNumber) {
    put(shardId, new Position(sequenceNumber, false));
  }

  synchronized void finished(String shardId) {
    put(shardId, new Position(position(shardId).map(Position::after).orElse(""), true));
  }

  /** Forgets the shards that the stream has no more. */
  synchronized void retain(Set<String> shardIds) {
    var kept = new TreeMap<>(state.shards());
    if (kept.keySet().retainAll(shardIds)) {
      save(new State(state.streamArn(), kept));
    }
  }

  private void put(String shardId, Position position) {
    var shards = new TreeMap<>(state.shards());
    shards.put(shardId, position);
    save(new State(state.streamArn(), shards));
  }

  private void save(State next) {
    state = next;
    file.ifPresent(path -> write(path, next));
  }

  private static State read(Path file) {
    try {
      return Json.MAPPER.readValue(Files.readAllBytes(file), State.class);
    } catch (IOException | JacksonException e) {
      throw new StoreException(
          file + " is unreadable; delete it to have its stream read from the start.", e);
    }
  }

  private static void write(Path file, State state) {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(draft, Json.MAPPER.writeValueAsBytes(state));
      Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
