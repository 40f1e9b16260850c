package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.engine.Together;
import shelf.contract.index.PartEvents.Change;
import shelf.local.dynamodb.Fault;

/** Several indexers at one part, each stopping and failing between its calls. */
class PartRivalsTest {

  private static final int MOST_DELIVERIES = 50;

  private final PartEngine engine = PartEngine.emptied();

  @AfterEach
  void forgetFaults() {
    PartEngine.faults().clear();
  }

  @Test
  void rivals_withFaultsBetweenTheirCalls_indexOfTheNewest() {
    for (int round = 0; round < 8; round++) {
      var history = PartEvents.history(Parts.part("AD8232-ACPZ"));
      trouble(round);

      Together.run(4, client -> deliverUntilDone(history.subList(client, client + 2)));

      PartEngine.faults().clear();
      var newest = history.getLast().after();
      assertThat(engine.entries(newest.id()))
          .as("round %s", round)
          .isEqualTo(PartEngine.expected(List.of(newest)));
    }
  }

  /** The stream delivers a failed record again. */
  private static boolean deliverUntilDone(List<Change> changes) {
    for (int deliveries = 0; deliveries < MOST_DELIVERIES; deliveries++) {
      if (PartEngine.deliver(changes).isEmpty()) {
        return true;
      }
    }
    throw new AssertionError("Still failing after " + MOST_DELIVERIES + " deliveries");
  }

  private static void trouble(long seed) {
    var faults = PartEngine.faults();
    faults.seed(seed);
    for (var operation : List.of("BatchWriteItem", "PutItem", "BatchGetItem")) {
      var slow = Fault.delay(Duration.ofMillis(30)).onTable("search").on(operation);
      faults.add(slow.withProbability(0.5));
    }
    faults.add(Fault.answerLost().onTable("search").on("PutItem").withProbability(0.3));
    faults.add(Fault.serverError().onTable("search").on("BatchWriteItem").withProbability(0.2));
  }
}
