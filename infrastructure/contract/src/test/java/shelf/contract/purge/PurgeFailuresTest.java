package shelf.contract.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.contract.engine.Together;
import shelf.contract.purge.Catalog.Stock;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;
import shelf.registry.PurgeItem;

/** Whatever happens in the middle of a purge: the next invocation brings it to its end. */
@Apart
class PurgeFailuresTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Four pages, of two removals each. */
  private static final int PARTS = 350;

  private final PurgeEngine engine = PurgeEngine.emptied();
  private final Catalog catalog = engine.catalog();
  private final Stock gone = catalog.add(PARTS);
  private final Stock other = catalog.add(20);

  @AfterEach
  void forgetFaults() {
    engine.faults().clear();
  }

  private void deleteTheBrand() {
    assertThat(engine.brands().deleteByForce(gone.brandId()).status()).isEqualTo(204);
  }

  private void assertPurged() {
    engine.faults().clear();
    Remains.assertOnly(catalog, List.of(gone), other);
  }

  private static Stream<Fault> outages() {
    return Stream.of(Fault.reset(), Fault.serverError(), Fault.throttled(), Fault.answerLost());
  }

  @ParameterizedTest
  @MethodSource("outages")
  void outageInTheMiddle_failsAndTheNextFinishes(Fault outage) {
    deleteTheBrand();
    engine.faults().add(slow());

    var purging = CompletableFuture.supplyAsync(this::fails);
    Patience.until(PATIENCE, "two removals", () -> engine.faults().produced() >= 3);
    engine.faults().add(outage.always());

    assertThat(purging.join()).as("failed").isTrue();
    engine.faults().clear();
    assertThat(catalog.numbers(gone)).isStrictlyBetween(0, PARTS);
    letTheLeaseRunOut();
    deliverUntilDone();
    assertPurged();
  }

  /** Ten seconds at most, and not all of them waited for here: after a kill they really are. */
  private void letTheLeaseRunOut() {
    var until = Instant.ofEpochMilli(catalog.purges().getFirst().number("leased_until"));
    assertThat(until).isBefore(Instant.now().plusSeconds(11));
    expireLease();
  }

  private void expireLease() {
    lease(Instant.now().minusMillis(1));
  }

  private static Fault slow() {
    return Fault.delay(Duration.ofMillis(200)).onTable("parts").on("TransactWriteItems").always();
  }

  private boolean fails() {
    try {
      engine.byStream();
      return false;
    } catch (FunctionFailedException e) {
      return true;
    }
  }

  /** Nobody works between the deliveries: a lease that was left behind runs out at once. */
  private void deliverUntilDone() {
    Patience.until(
        PATIENCE,
        "a delivery that succeeds",
        () -> {
          boolean done = !fails();
          if (!done && !catalog.purges().isEmpty()) {
            expireLease();
          }
          return done;
        });
  }

  private static Stream<Fault> troubles() {
    return Stream.of(
        Fault.answerLost().on("TransactWriteItems").withProbability(0.4),
        Fault.conflict().on("TransactWriteItems").withProbability(0.3),
        Fault.serverError().withProbability(0.3),
        Fault.throttled().withProbability(0.3));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void troubleAllTheTime_doneAndEachPartCountedOnce(Fault trouble) {
    deleteTheBrand();
    engine.faults().seed(11);
    engine.faults().add(trouble);

    deliverUntilDone();

    assertThat(engine.faults().produced()).isPositive();
    assertPurged();
  }

  @Test
  void severalAtOnce_eachPartCountedOnce() {
    deleteTheBrand();

    Together.run(4, client -> client % 2 == 0 ? fails() : scheduled());
    deliverUntilDone();

    assertPurged();
  }

  private boolean scheduled() {
    try {
      engine.bySchedule();
      return true;
    } catch (FunctionFailedException e) {
      throw new AssertionError("a schedule that finds another at work need not fail", e);
    }
  }

  /** The lease is lost between the first and the last removal of a page. */
  @Test
  void leaseTakenByAnother_stopsAtOnce() {
    deleteTheBrand();
    engine.faults().add(slow());

    var purging = CompletableFuture.supplyAsync(this::fails);
    Patience.until(PATIENCE, "two removals", () -> engine.faults().produced() >= 3);
    lease(Instant.now().plusSeconds(60));

    assertThat(purging.join()).as("failed").isTrue();
    engine.faults().clear();
    assertThat(catalog.numbers(gone)).isStrictlyBetween(0, PARTS);
  }

  private void lease(Instant until) {
    var purge = catalog.purges().getFirst();
    var leased = purge.with("leased_by", "another").with("leased_until", until.toEpochMilli());
    Catalog.put(catalog.brands(), List.of(leased));
  }

  @Test
  void leaseOfAnother_left() throws FunctionFailedException {
    deleteTheBrand();
    lease(Instant.now().plusSeconds(60));

    assertThat(engine.bySchedule().path("open").asInt()).isEqualTo(1);
    assertThatThrownBy(engine::byStream)
        .isInstanceOf(FunctionFailedException.class)
        .hasMessageContaining("1 purge(s) are still open");

    assertThat(catalog.numbers(gone)).isEqualTo(PARTS);
  }

  @Test
  void leaseThatRanOut_takenOver() throws FunctionFailedException {
    deleteTheBrand();
    lease(Instant.now().minusMillis(1));

    engine.bySchedule();

    assertPurged();
  }

  /** What nobody can purge does not keep the others from being purged. */
  @Test
  void brokenPart_failsAndTheOtherBrandIsDone() {
    var broken = catalog.add(1);
    catalog.spoil(broken.parts().getFirst());
    assertThat(engine.brands().deleteByForce(broken.brandId()).status()).isEqualTo(204);
    deleteTheBrand();

    assertThatThrownBy(engine::bySchedule).isInstanceOf(FunctionFailedException.class);

    assertThat(catalog.purges())
        .singleElement()
        .satisfies(purge -> assertThat(PurgeItem.brandOf(purge)).isEqualTo(broken.brandId()));
    assertThat(catalog.numbers(gone)).isZero();
  }
}
