package shelf.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import shelf.http.IdempotencyKey;
import shelf.http.Problem;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/**
 * Remembers how far a request has come that needs more than one transaction. Each step leaves a
 * record in its own transaction, under a condition that no such record is there: so a step is done
 * once, whoever does it, and a request that was cut off is finished by its repetition. The answer
 * is not kept: it is made of the body and the outcomes again, since that of a thousand rows can be
 * larger than an item.
 *
 * <p>The lease only keeps two clients from doing the same work side by side; that nothing is done
 * twice does not rest on it.
 */
public final class Jobs {

  private static final Duration LEASE = Duration.ofSeconds(5);
  private static final String LEASED = "leased_until";
  private static final String STARTED = "started_at";
  private static final String FINISHED = "finished";

  private final Table table;
  private final Clock clock;
  private final Replays replays;

  public Jobs(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
    this.replays = new Replays(table, clock);
  }

  /**
   * Begins the job of this key, or goes on with it.
   *
   * @param plan what a repetition needs to do the same again; kept from the first time
   * @throws Problem 409 while another request is at it, 422 if the key was used with another body
   */
  public Begun begin(IdempotencyKey key, Map<String, Long> plan) {
    var head = replays.started(key).with(LEASED, lease()).with(STARTED, clock.millis());
    for (var entry : plan.entrySet()) {
      head = head.with(entry.getKey(), entry.getValue());
    }
    var refused = table.transaction().put(table, head, replays.free()).commit();
    var found = refused.stream().findFirst().flatMap(refusal -> refusal.found());
    return found.isEmpty() ? new Begun(head, Map.of(), false) : goOn(key, found.get());
  }

  private Begun goOn(IdempotencyKey key, Item head) {
    Replays.requireSameBody(key, head);
    boolean finished = head.has(FINISHED);
    if (!finished) {
      takeOver(head);
    }
    return new Begun(head, steps(head), finished);
  }

  private void takeOver(Item head) {
    long leased = head.number(LEASED);
    var running = Expression.of("#leased_until = :seen").with("seen", leased);
    var change = Expression.of("SET #leased_until = :until").with("until", lease());
    boolean ours =
        leased <= clock.millis()
            && table
                .transaction()
                .update(table, head.key(), Update.of(change).when(running))
                .commit()
                .isEmpty();
    if (!ours) {
      var detail = "A request with this Idempotency-Key is still running";
      throw Problem.retryLater(409, detail, Duration.ofSeconds(1));
    }
  }

  private long lease() {
    return clock.millis() + LEASE.toMillis();
  }

  private Map<Integer, Item> steps(Item head) {
    var prefix = prefix(head);
    var steps = new HashMap<Integer, Item>();
    var query = Query.of(head.key().collection()).startingWith(prefix).consistently();
    for (var item : table.query(query)) {
      steps.put(Integer.parseInt(item.key().member().substring(prefix.length())), item);
    }
    return steps;
  }

  /** A key may be used again after a day, while the steps of its first use are still there. */
  private static String prefix(Item head) {
    return "step#" + head.number(STARTED) + "#";
  }

  /** Adds the record of a step to the transaction that does it: one write. */
  public void stepDone(Transaction transaction, Begun job, int step, Item outcome) {
    var head = job.head();
    var at = new Key(head.key().collection(), prefix(head) + "%04d".formatted(step));
    var record = outcome.moved(at).with(Replays.EXPIRES, head.number(Replays.EXPIRES));
    transaction.put(table, record, Expression.absent());
  }

  /** Notes that all steps are done: from now on their outcomes are what is answered. */
  public void finish(IdempotencyKey key) {
    var change = Expression.of("SET #finished = :yes").with("yes", 1);
    table.update(Replays.key(key), Update.of(change).when(Expression.present()));
  }

  /**
   * Holds the lease of a job that has just been begun or taken over, for as long as it goes on. Not
   * to hold it any more is no harm: whoever takes over does no step twice.
   */
  public final class Lease {

    private final IdempotencyKey key;
    private final AtomicLong until = new AtomicLong(lease());

    private Lease(IdempotencyKey key) {
      this.key = key;
    }

    /** Renews the lease when half of it is over. */
    public void renew() {
      if (until.get() - clock.millis() < LEASE.toMillis() / 2) {
        until.set(lease());
        var change = Expression.of("SET #leased_until = :until").with("until", until.get());
        table.update(Replays.key(key), Update.of(change).when(Expression.present()));
      }
    }
  }

  public Lease hold(IdempotencyKey key) {
    return new Lease(key);
  }

  /** Lets go of a job that cannot go on now, so that its repetition need not wait for the lease. */
  public void release(IdempotencyKey key) {
    var change = Expression.of("SET #leased_until = :now").with("now", 0);
    table.update(Replays.key(key), Update.of(change).when(Expression.present()));
  }

  /**
   * A job begun or taken up again.
   *
   * @param head the job's record; holds what was given as the plan the first time
   * @param done the outcomes of the steps already done, by number
   * @param finished whether all steps are done
   */
  public record Begun(Item head, Map<Integer, Item> done, boolean finished) {}
}
