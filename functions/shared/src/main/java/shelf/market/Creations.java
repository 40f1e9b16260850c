package shelf.market;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import shelf.idempotency.Replays;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/** The creations of albums that are under way, at most one of each title of a project. */
public final class Creations {

  /** Longer than a request can live: when it is over, nobody is at it any more. */
  private static final Duration LEASE = Duration.ofSeconds(40);

  /** The index in a transaction, after the lock's write. */
  private static final int RECORD_WRITE = 1;

  /** What is left of a request's time when it takes the lock, at most: then it calls VK. */
  private static final Duration CALLS = Duration.ofSeconds(25);

  private final Table table;
  private final Clock clock;
  private final Replays replays;

  public Creations(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
    this.replays = new Replays(table, clock);
  }

  /** A creation that has not begun. */
  public Creation plan(String id, Project project, NewAlbum album) {
    var now = clock.instant();
    long until = now.plus(LEASE).toEpochMilli();
    var calls = now.plus(CALLS);
    return new Creation(id, project.id(), album.title(), album.key(), now, calls, until);
  }

  /** Answers whether there was no other one of the title, and none of another title by the key. */
  public boolean begin(Creation creation) {
    // The key first: a crash leaves it to this same request, and to no other one.
    return creation.key().map(replays::take).orElse(true) && lock(creation);
  }

  private boolean lock(Creation creation) {
    // What is in the way may be this very lock: written, and its answer lost.
    return table.put(creation.toItem(), Expression.absent())
        || find(creation.slot()).filter(it -> it.id().equals(creation.id())).isPresent();
  }

  public Optional<Creation> find(Key slot) {
    return table.get(slot).map(Creation::fromItem);
  }

  /** The creation as ours, if nobody else was faster; its lease must be over. */
  public Optional<Creation> takeOver(Creation seen) {
    var mine = seen.leased(clock.instant().plus(LEASE));
    return move(seen, mine) ? Optional.of(mine) : Optional.empty();
  }

  /** Lets go of it: what became of it must be found out by whoever comes next. */
  public void release(Creation mine) {
    move(mine, mine.left(clock.instant()));
  }

  private boolean move(Creation from, Creation to) {
    var unchanged =
        still(from).and(Expression.of("#lease_until = :before").with("before", from.leaseUntil()));
    var change =
        Expression.of("SET #lease_until = :until, #calls_ms = :calls")
            .with("until", to.leaseUntil())
            .with("calls", to.callsMillis());
    return table.update(from.slot(), Update.of(change).when(unchanged));
  }

  /** It made nothing, and there is nothing to find out. */
  public void drop(Creation creation) {
    var transaction = table.transaction();
    end(transaction, creation);
    creation.key().ifPresent(key -> replays.giveBack(transaction, key));
    boolean keyTaken =
        transaction.commit().stream().anyMatch(refusal -> refusal.index() == RECORD_WRITE);
    if (keyTaken) {
      // The key's day is over, and it was used again.
      drop(creation.keyless());
    }
  }

  /** One write: refused if it is not under way any more. */
  void end(Transaction transaction, Creation creation) {
    transaction.delete(table, creation.slot(), still(creation));
  }

  private static Expression still(Creation creation) {
    return Expression.of("#creation = :creation").with("creation", creation.id());
  }

  /** All of all projects: for the sweep. */
  public List<Creation> all() {
    return creations(Query.of(Creation.COLLECTION));
  }

  public List<Key> keysOf(long projectId) {
    return table
        .query(Query.of(Creation.COLLECTION).startingWith(projectId + "#").consistently())
        .stream()
        .map(Item::key)
        .toList();
  }

  private List<Creation> creations(Query query) {
    return table.query(query.consistently()).stream().map(Creation::fromItem).toList();
  }
}
