package shelf.indexer;

import java.util.Optional;
import java.util.function.IntSupplier;
import shelf.table.Key;
import shelf.table.Table;
import tools.jackson.databind.JsonNode;

/**
 * Replays the tables into the index while it stays in use: first every document is written again,
 * then every entry that no document has a right to is removed. It stops before its time is up and
 * answers where to go on: called again with {@code next}, it does.
 */
final class Rebuild {

  /**
   * With less time left no page is begun. A heavy one, 100 products with features of 5 000
   * characters, is 100 000 entries, of which a table on demand takes 4 000 a second at least.
   */
  static final int ENOUGH_MILLIS = 60_000;

  /** Entries of the index that are compared with their documents at once. */
  private static final int SWEPT_AT_ONCE = 400;

  private final Sources sources;
  private final Index index;
  private final Repair repair;

  Rebuild(Sources sources, Index index) {
    this.sources = sources;
    this.index = index;
    this.repair = new Repair(sources, index);
  }

  /** The two passes, in order. */
  enum Phase {
    REPLAY,
    SWEEP
  }

  /**
   * Where a rebuild stands.
   *
   * @param kind of the documents that are replayed; null for the first, and for the sweep
   * @param after the key behind which to go on; null for the beginning
   */
  record Position(Phase phase, String kind, Key after) {}

  /**
   * How far it came.
   *
   * @param replayed documents written again
   * @param unreadable documents that nobody can read: the log says why, the index keeps them
   * @param removed entries and states removed
   * @param next what to send as {@code rebuild} to go on; null when it is done
   */
  record Progress(boolean done, long replayed, int unreadable, long removed, Position next) {}

  Progress run(JsonNode from, IntSupplier remainingMillis) {
    var progress = new Progress(false, 0, 0, 0, position(from));
    do {
      progress = step(progress);
    } while (!progress.done() && remainingMillis.getAsInt() > ENOUGH_MILLIS);
    return progress;
  }

  private static Position position(JsonNode from) {
    var phase = Phase.valueOf(from.path("phase").asString(Phase.REPLAY.name()));
    var after = from.path("after");
    var kind = from.path("kind").asString(null);
    return new Position(phase, kind, after.isObject() ? key(after) : null);
  }

  private static Key key(JsonNode json) {
    return new Key(json.path("collection").asString(), json.path("member").asString());
  }

  private Progress step(Progress before) {
    return before.next().phase() == Phase.REPLAY ? replay(before) : sweep(before);
  }

  private Progress replay(Progress before) {
    var source =
        Optional.ofNullable(before.next().kind())
            .flatMap(sources::named)
            .orElseGet(() -> sources.all().getFirst());
    var page = source.table().scan(after(before), source.readAtOnce());
    var done = repair.replay(source, page.items());
    return new Progress(
        false,
        before.replayed() + done.documents(),
        before.unreadable() + done.unreadable(),
        before.removed(),
        afterReplay(source, page));
  }

  private Position afterReplay(Source source, Table.Scanned page) {
    return page.next()
        .map(key -> new Position(Phase.REPLAY, source.kind(), key))
        .or(() -> sources.following(source).map(Rebuild::beginning))
        .orElse(new Position(Phase.SWEEP, null, null));
  }

  private static Position beginning(Source source) {
    return new Position(Phase.REPLAY, source.kind(), null);
  }

  private Progress sweep(Progress before) {
    var page = index.search().scan(after(before), SWEPT_AT_ONCE);
    long removed = before.removed() + repair.sweep(page.items());
    var next = page.next().map(key -> new Position(Phase.SWEEP, null, key));
    return new Progress(
        next.isEmpty(), before.replayed(), before.unreadable(), removed, next.orElse(null));
  }

  private static Optional<Key> after(Progress progress) {
    return Optional.ofNullable(progress.next().after());
  }
}
