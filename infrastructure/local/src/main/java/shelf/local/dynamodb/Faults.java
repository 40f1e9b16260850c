package shelf.local.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/**
 * The faults that the DynamoDB endpoint is told to produce. They are injected behind the socket, so
 * that packaged handlers in class loaders of their own suffer them like any client. Thread-safe.
 */
public final class Faults {

  private final List<Scripted> scripted = new ArrayList<>();
  private Random random = new Random(0);
  private CountDownLatch cleared = new CountDownLatch(1);

  /** One fault and how many calls it may still hit. */
  private static final class Scripted {
    private final Fault fault;
    private int left;
    private int hits;

    private Scripted(Fault fault) {
      this.fault = fault;
      this.left = fault.odds().times();
    }
  }

  Faults() {}

  /** Adds a fault. A call suffers every fault that matches it, in the order they were added. */
  public synchronized void add(Fault fault) {
    scripted.add(new Scripted(fault));
  }

  /**
   * Forgets all faults. Calls that are still held back are never made: their connections are reset.
   */
  public synchronized void clear() {
    scripted.clear();
    cleared.countDown();
    cleared = new CountDownLatch(1);
  }

  /** Restarts the dice of {@link Fault#withProbability}, so that a run can be repeated. */
  public synchronized void seed(long seed) {
    random = new Random(seed);
  }

  /** How many times any fault was produced since the last {@link #clear}. */
  public synchronized int produced() {
    return scripted.stream().mapToInt(rule -> rule.hits).sum();
  }

  /** The faults that hit this call; the call is only parsed if there is any fault at all. */
  synchronized List<Strike> strike(String operation, byte[] body) {
    if (scripted.isEmpty()) {
      return List.of();
    }
    var call = Call.of(operation, body);
    return scripted.stream()
        .filter(rule -> hits(rule, call))
        .map(rule -> new Strike(rule.fault, call, cleared))
        .toList();
  }

  private boolean hits(Scripted rule, Call call) {
    if (rule.left == 0
        || !rule.fault.matches(call)
        || random.nextDouble() >= rule.fault.odds().probability()) {
      return false;
    }
    rule.left--;
    rule.hits++;
    return true;
  }
}
