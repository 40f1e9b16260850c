package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.contract.engine.Together;
import shelf.contract.index.StreamEvents.Change;
import shelf.local.dynamodb.Fault;
import shelf.registry.Brand;
import shelf.registry.BrandIndex;

/** Two indexers at one document, each stopping and failing between its calls. */
class RivalIndexersTest {

  private static final int MOST_DELIVERIES = 50;

  private final Store store = Engine.emptied();

  @AfterEach
  void forgetFaults() {
    Engine.faults().clear();
  }

  @Test
  void rivals_withFaultsBetweenTheirCalls_indexOfTheNewest() {
    for (int round = 0; round < 12; round++) {
      var first = Brand.create(FakeIds.next(), "Analog Devices");
      var second = first.renamed("Devices");
      var third = second.renamed("Analog Log");
      assertThat(StreamEvents.deliver(List.of(Change.inserted(first)))).isEmpty();
      trouble(round);

      Together.run(
          3,
          client ->
              deliverUntilDone(
                  client == 0 ? new Change(first, second) : new Change(second, third)));

      Engine.faults().clear();
      assertThat(store.entries(first.id()))
          .as("round %s", round)
          .isEqualTo(Set.copyOf(BrandIndex.entries(third)));
    }
  }

  @Test
  void rivals_oneRemoves_nothingIsLeft() {
    for (int round = 0; round < 12; round++) {
      var first = Brand.create(FakeIds.next(), "Analog Devices");
      var second = first.renamed("Devices");
      trouble(100 + round);

      Together.run(
          2,
          client ->
              deliverUntilDone(client == 0 ? new Change(first, second) : Change.removed(second)));

      Engine.faults().clear();
      assertThat(store.entries(first.id())).as("round %s", round).isEmpty();
    }
  }

  /** The stream delivers a failed record again. */
  private static boolean deliverUntilDone(Change change) {
    for (int deliveries = 0; deliveries < MOST_DELIVERIES; deliveries++) {
      if (StreamEvents.deliver(List.of(change)).isEmpty()) {
        return true;
      }
    }
    throw new AssertionError("Still failing after " + MOST_DELIVERIES + " deliveries");
  }

  private static void trouble(long seed) {
    var faults = Engine.faults();
    faults.seed(seed);
    faults.add(slow("BatchWriteItem"));
    faults.add(slow("PutItem"));
    faults.add(slow("BatchGetItem"));
    faults.add(Fault.answerLost().onTable("search").on("PutItem").withProbability(0.3));
    faults.add(Fault.conflict().onTable("search").on("PutItem").withProbability(0.1));
    faults.add(Fault.serverError().onTable("search").on("BatchWriteItem").withProbability(0.2));
  }

  private static Fault slow(String operation) {
    return Fault.delay(Duration.ofMillis(30)).onTable("search").on(operation).withProbability(0.5);
  }
}
