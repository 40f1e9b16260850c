package shelf.contract.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Answer;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.contract.engine.Together;
import shelf.local.dynamodb.Fault;
import shelf.registry.Brand;

/** An outage is a 503 that says when to come again: never a 404, and nothing is half written. */
class EndlessFaultTest {

  private final Brands brands = Brands.ofEngine();
  private final Store store = Engine.emptied();

  @AfterEach
  void forgetFaults() {
    Engine.faults().clear();
  }

  private static Stream<Fault> outages() {
    return Stream.of(Fault.throttled(), Fault.reset(), Fault.serverError());
  }

  @ParameterizedTest
  @MethodSource("outages")
  void anything_duringAnOutage_503AndNothingChanged(Fault outage) {
    var operations = List.of(Operation.values());
    var ready = ready(operations);
    Engine.faults().add(outage.always());

    var answers = runAll(operations, ready);

    Engine.faults().clear();
    assertThat(answers).allSatisfy(EndlessFaultTest::assertUnavailable);
    assertThat(store.brands()).isEqualTo(ready);
    store.assertWhole();
  }

  @ParameterizedTest
  @MethodSource("conflicts")
  void writes_conflictWithoutEnd_503AndNothingChanged(Fault conflict) {
    var writes = Arrays.stream(Operation.values()).filter(Operation::writes).toList();
    var ready = ready(writes);
    Engine.faults().add(conflict.always());

    var answers = runAll(writes, ready);

    Engine.faults().clear();
    assertThat(answers).allSatisfy(EndlessFaultTest::assertUnavailable);
    assertThat(store.brands()).isEqualTo(ready);
    store.assertWhole();
  }

  private static Stream<Fault> conflicts() {
    return Stream.of(Fault.conflict().on("TransactWriteItems"));
  }

  /** What was done stays done as a whole; only the client does not know. */
  @ParameterizedTest
  @MethodSource("lostAnswers")
  void anything_allAnswersLost_503AndNothingHalf(Fault lost) {
    var operations = List.of(Operation.values());
    var ready = ready(operations);
    Engine.faults().add(lost.always());

    var answers = runAll(operations, ready);

    Engine.faults().clear();
    assertThat(answers).allSatisfy(EndlessFaultTest::assertUnavailable);
    store.assertWhole();
    store.assertIndexed();
  }

  private static Stream<Fault> lostAnswers() {
    return Stream.of(Fault.answerLost());
  }

  private List<Brand> ready(List<Operation> operations) {
    operations.forEach(operation -> brands.created(operation + " brand"));
    store.assertIndexed();
    return store.brands();
  }

  private List<Answer> runAll(List<Operation> operations, List<Brand> ready) {
    return Together.run(
        operations.size(),
        i -> operations.get(i).run(brands, "New " + operations.get(i), ready.get(i)));
  }

  private static void assertUnavailable(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
    assertThat(answer.header("retry-after")).get().asString().containsOnlyDigits();
    assertThat(answer.json().path("detail").asString()).isNotEmpty();
  }
}
