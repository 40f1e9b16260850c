package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.contract.engine.Together;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;

/**
 * Whatever VK does: no album is lost, none is there twice, the next refresh shows what VK has, no
 * token is called too often, and none is told. A run is one trouble drawn by lot, the request that
 * suffers it and what it takes to settle that; clients of many projects run side by side, while the
 * store has outages, in which functions are cut off.
 *
 * <p>All two thousand: {@code ./mvnw -o verify -Dtest='shelf.contract.vksync.RandomRunsTest'
 * -Dsurefire.failIfNoSpecifiedTests=false -Dshelf.vk.runs=2000}; another seed by {@code
 * -Dshelf.vk.seed=…}.
 */
@Apart
class RandomRunsTest {

  private static final int RUNS = Integer.getInteger("shelf.vk.runs", 60);
  private static final long SEED = Long.getLong("shelf.vk.seed", 20_261_122);
  private static final int MOST_CLIENTS = 40;
  private static final Duration OUTAGE = Duration.ofSeconds(3);
  private static final Duration BETWEEN = Duration.ofSeconds(8);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SyncEngine engine = SyncEngine.hasty();
  private final AtomicBoolean stormy = new AtomicBoolean(true);
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void runs_byLot_nothingLostNothingDoubleNothingTold() {
    int count = Math.clamp(RUNS / 2, 1, MOST_CLIENTS);
    var clients =
        IntStream.range(0, count)
            .mapToObj(i -> new RandomClient(Stall.open(engine), SEED + i))
            .toList();
    var weather = Thread.ofVirtual().start(this::outages);
    each(clients, (client, i) -> IntStream.range(0, runs(i, count)).forEach(_ -> client.run()));
    stormy.set(false);
    Patience.until(PATIENCE, "VK to be late with nothing", () -> engine.vk().pending() == 0);

    each(clients, (client, _) -> client.assertWhole());
    over.set(true);
    Patience.until(PATIENCE, "calm", () -> !weather.isAlive());

    assertThat(engine.vk().troubled()).as("seed %s", SEED).isGreaterThan(RUNS / 2);
    assertThat(engine.vk().calls().violations()).as("calls above the rate").isZero();
    assertThat(engine.vk().calls().mostInASecond()).isLessThanOrEqualTo(3);
    assertUntold(clients);
  }

  /** All of them together are {@link #RUNS}. */
  private static int runs(int client, int clients) {
    return (RUNS + clients - 1 - client) / clients;
  }

  private static void each(List<RandomClient> clients, ObjIntConsumer<RandomClient> work) {
    Together.run(
        clients.size(),
        i -> {
          try {
            work.accept(clients.get(i), i);
            return true;
          } catch (AssertionError e) {
            throw new AssertionError("Client " + i + ", seed " + SEED + ": " + e.getMessage(), e);
          }
        });
  }

  /** What is written together, or in batches, is not written for a while; then it is again. */
  private void outages() {
    var faults = engine.aws().faults();
    while (!over.get()) {
      LockSupport.parkNanos(BETWEEN.toNanos());
      if (stormy.get()) {
        faults.add(Fault.serverError().on("TransactWriteItems").always());
        faults.add(Fault.serverError().on("BatchWriteItem").always());
        LockSupport.parkNanos(OUTAGE.toNanos());
        faults.clear();
        faults.add(Fault.answerLost().on("TransactWriteItems").withProbability(0.05));
      } else {
        faults.clear();
      }
      sweep();
    }
  }

  /** Every few seconds, where it is every few minutes else. */
  private void sweep() {
    try {
      engine.sweep();
    } catch (FunctionFailedException e) {
      // So will the next one.
      assertThat(e).hasMessageNotContaining("NullPointer");
    }
  }

  private void assertUntold(List<RandomClient> clients) {
    var told = engine.log() + engine.dump();
    var leaks = clients.stream().map(it -> it.stall().token()).filter(told::contains).toList();
    assertThat(leaks).isEmpty();
  }
}
