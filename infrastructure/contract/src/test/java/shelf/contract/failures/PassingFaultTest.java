package shelf.contract.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.local.dynamodb.Fault;

/** A fault that passes is nothing a client hears of. */
class PassingFaultTest {

  private static final Store STORE = Engine.store();

  /** Names are short: each suffix of one is an entry of the index. */
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Brands brands = Brands.ofEngine();

  @BeforeAll
  static void startEmpty() {
    Engine.emptied();
  }

  @AfterEach
  void forgetFaults() {
    Engine.faults().clear();
  }

  /** Few enough for the retries of one call, on the table of brands. */
  private static Stream<Fault> passing() {
    return Stream.of(
        Fault.throttled().times(2),
        Fault.tooManyRequests().times(2),
        Fault.reset().times(2),
        Fault.serverError().times(2),
        Fault.answerLost(),
        Fault.conflict().on("TransactWriteItems").times(3));
  }

  private static Stream<Arguments> faultedOperations() {
    return passing()
        .flatMap(fault ->
            Arrays.stream(Operation.values())
                .filter(operation -> operation.writes() || fault.operation().isEmpty())
                .map(operation -> Arguments.of(operation, fault)));
  }

  @ParameterizedTest
  @MethodSource("faultedOperations")
  void anything_whileAFaultPasses_succeeds(Operation operation, Fault fault) {
    var unique = "P" + NUMBER.incrementAndGet();
    long id = brands.created(unique + " brand");
    var brand = STORE.registry().find(id).orElseThrow();
    long before = STORE.totals().brands();
    Engine.faults().add(fault.onTable(operation == Operation.SEARCH ? "search" : "brands"));

    var answer = operation.run(brands, unique, brand);

    assertThat(Engine.faults().produced()).as("faults that hit").isPositive();
    Engine.faults().clear();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(operation.success());
    STORE.assertWhole();
    assertThat(STORE.totals().brands()).isEqualTo(before + added(operation));
  }

  private static int added(Operation operation) {
    return switch (operation) {
      case DELETE, BULK_DELETE -> -1;
      case CREATE, CREATE_ONCE -> 1;
      case BULK_CREATE, BULK_CREATE_ONCE -> 60;
      default -> 0;
    };
  }
}
