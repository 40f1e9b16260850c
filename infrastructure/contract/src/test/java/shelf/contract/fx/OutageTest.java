package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.local.dynamodb.Fault;

/** DynamoDB fails in the middle of a refresh: there is the old table or the new one, whole. */
@Apart
class OutageTest {

  private static final LocalDate DAY = LocalDate.of(2025, 11, 11);
  private static final LocalDate NEXT = DAY.plusDays(1);

  private final FxEngine engine = FxEngine.emptied();

  @BeforeEach
  void storeGoodRates() {
    engine.refreshed(CbrFeed.on(DAY));
    engine.source().answer(FakeSource.CBR, CbrFeed.on(NEXT).timesAll("1.01").reply());
  }

  @AfterEach
  void forgetFaults() {
    engine.faults().clear();
  }

  private void assertNextIsWhole() {
    engine.faults().clear();
    var again = engine.refresh();
    assertThat(again.text()).contains("\"stored\":0,\"unchanged\":43}");
    assertThat(engine.stored(NEXT)).hasSize(43);
    assertThat(engine.stored(NEXT).values())
        .allSatisfy(rate -> assertThat(rate.text("effective_date")).isEqualTo(NEXT.toString()));
    assertThat(engine.table(NEXT).orElseThrow().number("revision")).isEqualTo(1);
    assertThat(engine.tables()).hasSize(2);
  }

  private static Stream<Fault> passing() {
    return Stream.of(
            Fault.throttled().times(2),
            Fault.tooManyRequests().times(2),
            Fault.reset().times(2),
            Fault.serverError().times(2),
            Fault.answerLost())
        .flatMap(fault -> Stream.of(fault.on("PutItem"), fault.on("Query")));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void refresh_whileAFaultPasses_succeeds(Fault fault) {
    engine.faults().add(fault.onTable("pricing"));

    var answer = engine.refresh();

    assertThat(engine.faults().produced()).isPositive();
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    var stored = answer.json().get("stored").intValue();
    assertThat(stored + answer.json().get("unchanged").intValue()).isEqualTo(43);
    assertNextIsWhole();
  }

  private static Stream<Fault> lasting() {
    return Stream.of(Fault.throttled(), Fault.reset(), Fault.serverError())
        .flatMap(fault -> Stream.of(fault.on("PutItem"), fault.on("Query")));
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void refresh_storeDown_is503AndLosesNothing(Fault fault) {
    engine.faults().add(fault.onTable("pricing").always());

    var answer = engine.refresh();

    Errors.assertDetail(answer, 503, "Service temporarily unavailable");
    assertThat(answer.header("retry-after")).isPresent();
    engine.faults().clear();
    assertThat(engine.tables()).hasSize(1);
    assertThat(engine.told(NEXT, "USD")).isEqualTo("85.4963 CBR " + DAY);
    assertThat(engine.refreshed().get("stored").intValue()).isEqualTo(43);
    assertNextIsWhole();
  }

  /** Killed between the write and its answer: what is there is all of it. */
  @Test
  void refresh_answerOfTheWriteLostForGood_leavesAWholeTable() {
    engine.faults().add(Fault.answerLost().on("PutItem").onTable("pricing").always());

    assertThat(engine.refresh().status()).isIn(200, 503);

    assertNextIsWhole();
  }

  /** A failed write is never told as a success, whoever asks. */
  @ParameterizedTest
  @ValueSource(strings = {"PutItem", "Query"})
  void schedule_storeDown_fails(String operation) {
    engine.faults().add(Fault.serverError().on(operation).onTable("pricing").always());

    assertThat(ScheduleTest.fails(engine)).isTrue();

    engine.faults().clear();
    assertThat(engine.tables()).hasSize(1);
    assertThat(ScheduleTest.fails(engine)).isFalse();
    assertNextIsWhole();
  }
}
