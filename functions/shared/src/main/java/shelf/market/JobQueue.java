package shelf.market;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import shelf.http.Problem;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Rivals;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Unavailable;

/**
 * The refreshes to be done. The queue is the table's stream: a job and the wake-up that brings it
 * to the worker are written together, so none is lost between the two.
 */
public final class JobQueue {

  private static final int ID_BYTES = 16;

  /** The index of the write of the turn in a taking and a handing over. */
  private static final int TURN_WRITE = 0;

  /** A condition that always holds: no item has such an attribute. */
  private static final Expression ANYWAY = Expression.of("attribute_not_exists(#never)");

  private final Table table;
  private final Clock clock;
  private final RandomGenerator random;

  public JobQueue(Table table, Clock clock, RandomGenerator random) {
    this.table = table;
    this.clock = clock;
    this.random = random;
  }

  public Optional<Job> find(String id) {
    return table.get(JobItem.key(id)).map(JobItem::fromItem);
  }

  public Turn turn(long projectId) {
    return Turn.of(projectId, table.get(Turn.key(projectId)));
  }

  /** The project's job that has not begun, or a new one. */
  public Job enqueue(long projectId) {
    return Rivals.outlast(() -> {
      var turn = turn(projectId);
      return waiting(turn).or(() -> add(turn));
    });
  }

  private Optional<Job> waiting(Turn turn) {
    return turn.queued().flatMap(this::find).filter(job -> job.status() == Job.Status.QUEUED);
  }

  private Optional<Job> add(Turn turn) {
    var job = Job.queued(newId(), turn.projectId());
    var transaction = table.transaction();
    transaction.check(table, ProjectItem.key(turn.projectId()), Expression.present());
    write(transaction, turn, it -> it.waiting(job));
    transaction.put(table, JobItem.toItem(job, clock.instant()), Expression.absent());
    transaction.put(table, wakeItem(job), Expression.absent());
    transaction.put(table, JobItem.openItem(job), Expression.absent());
    var refusals = transaction.commit();
    if (refusals.stream().anyMatch(refusal -> refusal.index() == 0)) {
      throw Problem.notFound("Project not found");
    }
    return refusals.isEmpty() ? Optional.of(job) : Optional.empty();
  }

  private Item wakeItem(Job job) {
    return JobItem.wakeItem(job, WakeUp.newest(job), clock.instant());
  }

  private String newId() {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * The turn, if it is free now or was this wake-up's before; not if another run has come further
   * with the job meanwhile, or has ended it.
   */
  public boolean take(Job job, WakeUp wakeUp, Duration lease) {
    var holder = wakeUp.holder(job);
    return Rivals.outlast(() -> {
      var turn = turn(job.projectId());
      if (!turn.isFree(clock.instant()) && !turn.holder().equals(Optional.of(holder))) {
        return Optional.of(false);
      }
      var transaction = table.transaction();
      write(transaction, turn, it -> it.taken(job, holder, clock.instant().plus(lease)));
      transaction.check(table, JobItem.key(job.id()), JobItem.still(job));
      var refusals = transaction.commit();
      boolean passed = refusals.stream().anyMatch(refusal -> refusal.index() != TURN_WRITE);
      return refusals.isEmpty() || passed ? Optional.of(!passed) : Optional.empty();
    });
  }

  private void write(Transaction transaction, Turn seen, UnaryOperator<Turn> change) {
    transaction.put(table, change.apply(seen).toItem(), still(seen));
  }

  private static Expression still(Turn seen) {
    var lease =
        Expression.of("attribute_not_exists(#lease_until) OR #lease_until = :lease_seen")
            .with("lease_seen", seen.leaseUntil());
    var queued =
        seen.queued()
            .map(id -> Expression.of("#queued = :queued_seen").with("queued_seen", id))
            .orElse(Expression.of("attribute_not_exists(#queued)"));
    return lease.and(queued);
  }

  /** Writes what the worker has come to; the job must still be as it was. */
  public Job save(Job seen, Job next) {
    var item = JobItem.toItem(next, clock.instant());
    if (!table.put(item, JobItem.still(seen))) {
      throw new Unavailable("Another run has the job", null);
    }
    return next;
  }

  /**
   * Has another run go on with the job.
   *
   * @param progress what that run needs to know
   * @param lease how long the turn waits for that run
   */
  public void handOver(Job job, List<Item> progress, Duration lease) {
    Rivals.outlast(() -> {
      var turn = turn(job.projectId());
      if (!turn.isOf(job)) {
        throw new Unavailable("Another job has the turn", null);
      }
      var next = job.woken();
      var holder = WakeUp.newest(next).holder(next);
      var transaction = table.transaction();
      write(transaction, turn, it -> it.taken(job, holder, clock.instant().plus(lease)));
      transaction.put(table, JobItem.toItem(next, clock.instant()), JobItem.still(job));
      transaction.put(table, wakeItem(next), Expression.absent());
      progress.forEach(item -> transaction.put(table, item, ANYWAY));
      var refusals = transaction.commit();
      if (refusals.stream().anyMatch(refusal -> refusal.index() != TURN_WRITE)) {
        throw new Unavailable("Another run has the job", null);
      }
      // A job that began to wait meanwhile has changed the turn, too.
      return refusals.isEmpty() ? Optional.of(next) : Optional.empty();
    });
  }

  /** Ends the job, gives the turn back and wakes the one that waits for it. */
  public void end(Job seen, Job ended) {
    Rivals.outlast(() -> {
      var now = clock.instant();
      var turn = turn(seen.projectId());
      var transaction = table.transaction();
      transaction.put(table, JobItem.toItem(ended, now), JobItem.still(seen));
      transaction.delete(table, JobItem.openKey(ended), ANYWAY);
      waiting(turn)
          .ifPresentOrElse(next -> next(transaction, turn, next), () -> nobody(transaction, turn));
      var refusals = transaction.commit();
      boolean lost = refusals.stream().anyMatch(refusal -> refusal.index() == 0);
      return refusals.isEmpty() || lost ? Optional.of(true) : Optional.empty();
    });
  }

  private void next(Transaction transaction, Turn turn, Job waiting) {
    var woken = waiting.woken();
    write(transaction, turn, Turn::over);
    transaction.put(table, JobItem.toItem(woken, clock.instant()), JobItem.still(waiting));
    transaction.put(table, wakeItem(woken), Expression.absent());
  }

  /** Nothing stays of a turn that nobody has: its project may be gone. */
  private void nobody(Transaction transaction, Turn turn) {
    transaction.delete(table, Turn.key(turn.projectId()), still(turn));
  }

  /** Wakes a job once more; a wake-up that is still on its way is as good. */
  public void wake(Job job) {
    var now = clock.instant();
    table.put(JobItem.wakeItem(job, WakeUp.again(job, now), now));
  }

  /** The keys of all that is open. */
  public List<String> open() {
    return table.query(Query.of(JobItem.OPEN).consistently()).stream()
        .map(Item::key)
        .map(Key::member)
        .toList();
  }

  public void forget(String open) {
    table.batchWrite().delete(List.of(new Key(JobItem.OPEN, open))).send();
  }
}
