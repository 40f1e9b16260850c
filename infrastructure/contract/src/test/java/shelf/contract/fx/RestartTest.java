package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;

/** Rates outlive everything that runs, and a run that was cut off leaves no half of them. */
@Apart
class RestartTest {

  private static final LocalDate DAY = LocalDate.of(2025, 12, 16);
  private static final LocalDate NEXT = DAY.plusDays(1);

  @TempDir private Path data;
  private final FakeSource source = new FakeSource();

  @AfterEach
  void closeSource() {
    source.close();
  }

  @Test
  void rates_afterARestart_areThere() {
    String before;
    try (var engine = FxEngine.on(data, source, Map.of())) {
      engine.refreshed(CbrFeed.on(DAY));
      before = engine.rates(DAY).text();
    }

    try (var engine = FxEngine.on(data, source, Map.of())) {
      assertThat(engine.rates(DAY).text()).isEqualTo(before).contains("\"currency\":\"USD\"");
      source.clear();
      assertThat(engine.refresh().status()).as("the source is down").isEqualTo(503);
      assertThat(engine.rates(DAY).text()).isEqualTo(before);
    }
  }

  /** Before the write reached the store, and when it had but nobody heard of it. */
  private static Stream<Fault> cuts() {
    return Stream.of(
        Fault.delay(Duration.ofSeconds(20)).on("PutItem"),
        Fault.delay(Duration.ofSeconds(20)).on("Query"),
        Fault.answerLost().on("PutItem").always());
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void refresh_cutOffInTheMiddle_leavesOneWholeTableAndTheNextFinishes(Fault cut) {
    try (var engine = FxEngine.on(data, source, Map.of())) {
      engine.refreshed(CbrFeed.on(DAY));
      source.answer(FakeSource.CBR, CbrFeed.on(NEXT).timesAll("1.01").reply());
      engine.faults().add(cut.onTable("pricing"));
      Thread.startVirtualThread(() -> ends(engine));
      Patience.until(Duration.ofSeconds(20), "the middle", () -> engine.faults().produced() >= 1);
    }

    try (var engine = FxEngine.on(data, source, Map.of())) {
      assertThat(engine.told(NEXT, "USD")).isIn("85.4963 CBR " + DAY, "86.351263 CBR " + NEXT);
      engine.refreshed(CbrFeed.on(NEXT).timesAll("1.01"));
      assertThat(engine.stored(NEXT)).hasSize(43);
      assertThat(engine.table(NEXT).orElseThrow().number("revision")).isEqualTo(1);
      assertThat(engine.tables()).hasSize(2);
      assertThat(engine.told(DAY, "USD")).isEqualTo("85.4963 CBR " + DAY);
    }
  }

  /** Somehow: what it runs on goes down meanwhile. */
  private static void ends(FxEngine engine) {
    try {
      engine.scheduled();
    } catch (FunctionFailedException | RuntimeException e) {
      assertThat(e).isNotNull();
    }
  }
}
