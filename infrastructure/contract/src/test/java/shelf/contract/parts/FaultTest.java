package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.catalog.Part;
import shelf.contract.Answer;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.contract.engine.Together;
import shelf.contract.parts.Operation.Stuff;
import shelf.local.dynamodb.Fault;
import shelf.table.Item;

/** DynamoDB fails: for a moment, which nobody hears of, or for good, which is a 503. */
class FaultTest {

  private static final List<Operation> ALL = List.of(Operation.values());
  private static final List<Operation> WRITES =
      Arrays.stream(Operation.values()).filter(Operation::writes).toList();

  private final Parts parts = Parts.ofEngine();
  private final Store store = Engine.emptied();
  private final Stock stock = new Stock(store);

  @AfterEach
  void forgetFaults() {
    Engine.faults().clear();
  }

  /** What reads shares what it reads; each write has its own. */
  private List<Stuff> prepared(List<Operation> operations) {
    var read = Stuff.prepared(parts);
    var stuff =
        operations.stream().map(each -> each.writes() ? Stuff.prepared(parts) : read).toList();
    stock.assertWholeAndIndexed();
    return stuff;
  }

  private List<Answer> runAll(List<Operation> operations, List<Stuff> stuff) {
    return Together.run(
        operations.size(), i -> operations.get(i).run(parts, "N" + i, stuff.get(i)));
  }

  private Set<Item> contents() {
    return new HashSet<>(
        Store.scan(store.partsTable(), item -> !item.key().collection().endsWith("ids")));
  }

  private static void assertUnavailable(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
    assertThat(answer.header("retry-after")).get().asString().containsOnlyDigits();
    assertThat(answer.json().path("detail").asString()).isNotEmpty();
  }

  @Test
  void anything_duringAnOutage_503AndNothingChanged() {
    var stuff = prepared(ALL);
    var before = contents();
    Engine.faults().add(Fault.serverError().always());

    var answers = runAll(ALL, stuff);

    Engine.faults().clear();
    assertThat(answers).allSatisfy(FaultTest::assertUnavailable);
    assertThat(contents()).isEqualTo(before);
    stock.assertWhole();
  }

  /** Prices are part of the answer: an outage of their table is no part without a price. */
  @Test
  void prices_theirTableIsAway_503OrTheTermsOfBefore() {
    var stuff = Stuff.prepared(parts);
    Engine.faults().add(Fault.serverError().onTable("pricing").always());

    var answer = Operation.DETAIL.run(parts, "x", stuff);

    if (answer.status() == 200) {
      assertThat(answer.json().get("pricing").get("base_cost").decimalValue())
          .isEqualByComparingTo("5");
    } else {
      assertUnavailable(answer);
    }
    var unknown = parts.offer(stuff.part(), Parts.offer(999_999_999, 1));
    assertUnavailable(unknown);
  }

  @Test
  void anything_allAnswersLost_503AndNothingHalf() {
    var stuff = prepared(ALL);
    Engine.faults().add(Fault.answerLost().always());

    var answers = runAll(ALL, stuff);

    Engine.faults().clear();
    assertThat(answers).allSatisfy(FaultTest::assertUnavailable);
    stock.assertWholeAndIndexed();
  }

  static Stream<Fault> passing() {
    return Stream.of(
        Fault.serverError().times(2),
        Fault.answerLost(),
        Fault.conflict().on("TransactWriteItems").times(3));
  }

  /** Each operation alone, or one would take the fault that is meant for another. */
  @ParameterizedTest
  @MethodSource("passing")
  void writes_whileAFaultPasses_succeed(Fault fault) {
    var stuff = prepared(WRITES);
    for (int i = 0; i < WRITES.size(); i++) {
      var operation = WRITES.get(i);
      Engine.faults().add(fault.onTable("parts"));

      var answer = operation.run(parts, "P" + i, stuff.get(i));

      boolean hit = Engine.faults().produced() > 0;
      Engine.faults().clear();
      // An offer is set by a plain write, which no fault of transactions hits.
      assertThat(hit || operation == Operation.OFFER).as("%s was hit", operation).isTrue();
      assertThat(answer.status()).as("%s: %s", operation, answer).isEqualTo(operation.success());
    }
    stock.assertWholeAndIndexed();
    assertThat(stock.parts()).hasSize(WRITES.size() + 2 + 2 * 60);
  }

  @Test
  void offer_whileATransactionIsAtThePart_isSet() {
    var stuff = Stuff.prepared(parts);
    Engine.faults().add(Fault.conflict().on("PutItem").onTable("parts").times(3));

    var answer = Operation.OFFER.run(parts, "x", stuff);

    assertThat(Engine.faults().produced()).isEqualTo(3);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  @Test
  void reads_whileAFaultPasses_succeed() {
    var stuff = Stuff.prepared(parts);
    store.assertIndexed();
    for (var operation : ALL) {
      if (!operation.writes()) {
        Engine.faults().add(Fault.serverError().times(2));
        var answer = operation.run(parts, "x", stuff);
        assertThat(Engine.faults().produced()).as("%s was hit", operation).isPositive();
        Engine.faults().clear();
        assertThat(answer.status()).as("%s: %s", operation, answer).isEqualTo(200);
      }
    }
  }

  @Test
  void createOnce_allAnswersLostThenRepeated_isTheFirstAnswer() {
    var place = parts.place();
    var keyed = parts.withNewKey();
    Engine.faults().add(Fault.answerLost().on("TransactWriteItems").always());
    assertUnavailable(keyed.create(place.part("LOST")));
    Engine.faults().clear();

    var answer = keyed.create(place.part("LOST"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("idempotent-replayed")).hasValue("true");
    assertThat(stock.parts()).singleElement().extracting(Part::id).isEqualTo(Parts.id(answer));
    stock.assertWhole();
  }

  @Test
  void create_allAnswersLostThenRepeated_neverASecondRow() {
    var place = parts.place();
    Engine.faults().add(Fault.answerLost().on("TransactWriteItems").always());
    assertUnavailable(parts.create(place.part("LOST")));
    Engine.faults().clear();

    assertThat(parts.create(place.part("LOST")).status()).isEqualTo(409);
    assertThat(stock.parts()).hasSize(1);
    stock.assertWhole();
  }
}
