package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.local.lambda.FunctionFailedException;
import tools.jackson.databind.JsonNode;

/** The same by a schedule, and what it leaves in the log for those who watch. */
@Apart
class ScheduleTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final FxEngine engine = FxEngine.emptied();
  private final LocalDate today = FxEngine.today();

  @BeforeEach
  void offerGoodRates() {
    engine.source().answer(FakeSource.CBR, CbrFeed.on(today).reply());
  }

  /** Runs the schedule; answers whether it threw. */
  static boolean fails(FxEngine engine) {
    try {
      engine.scheduled();
      return false;
    } catch (FunctionFailedException e) {
      return true;
    }
  }

  private JsonNode metricsOfOneRun() throws FunctionFailedException {
    engine.scheduled();
    return metrics();
  }

  private JsonNode metrics() {
    var lines = engine.metrics();
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  @Test
  void run_storesWhatARefreshStores() throws FunctionFailedException {
    engine.scheduled();

    assertThat(engine.stored(today)).hasSize(43);
    assertThat(engine.refreshed().get("unchanged").intValue()).isEqualTo(43);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CbrAfterFixing", "EcbAfterFixing", "NbuAfterFixing", "CatchUp"})
  void schedule_ofTheTemplate_runs(String name) {
    engine.aws().runSchedule("FxSyncFunction" + name);

    Patience.until(SOON, "a table", () -> !engine.tables().isEmpty());
    assertThat(engine.stored(today)).hasSize(43);
  }

  @Test
  void run_anyEnd_leavesOneLineOfMetrics() throws FunctionFailedException {
    var line = metricsOfOneRun();

    assertThat(line.get("function").stringValue()).isEqualTo("fx-sync");
    assertThat(line.get("rate_age_days").intValue()).isBetween(0, 1);
    assertThat(line.get("rates_stored").intValue()).isEqualTo(43);
    assertThat(line.get("sources_failed").intValue()).isZero();
    var embedded = line.get("_aws");
    assertThat(embedded.get("Timestamp").isIntegralNumber()).isTrue();
    var metrics = embedded.get("CloudWatchMetrics").get(0);
    assertThat(metrics.get("Namespace").stringValue()).isEqualTo("Shelf");
    assertThat(metrics.get("Dimensions").toString()).isEqualTo("[[\"function\"]]");
    assertThat(metrics.get("Metrics").valueStream().map(each -> each.get("Name").stringValue()))
        .containsExactlyInAnyOrder("rate_age_days", "rates_stored", "sources_failed");
  }

  @Test
  void run_again_storesNothing() throws FunctionFailedException {
    engine.scheduled();
    engine.log();

    assertThat(metricsOfOneRun().get("rates_stored").intValue()).isZero();
    assertThat(engine.table(today).orElseThrow().number("revision")).isEqualTo(1);
  }

  /** Days since the table in force began to hold; tomorrow's is not in force. */
  @Test
  void run_oldTable_tellsItsAge() throws FunctionFailedException {
    engine.source().answer(FakeSource.CBR, CbrFeed.on(today.minusDays(6)).reply());
    assertThat(metricsOfOneRun().get("rate_age_days").intValue()).isBetween(6, 7);

    engine.source().answer(FakeSource.CBR, CbrFeed.on(today.plusDays(3)).reply());
    assertThat(metricsOfOneRun().get("rate_age_days").intValue()).isBetween(6, 7);
  }

  @Test
  void run_sourceFails_throwsAndTellsTheAgeAllTheSame() {
    engine.refreshed(CbrFeed.on(today.minusDays(5)));
    engine.log();
    engine.source().answer(FakeSource.CBR, Reply.html());

    assertThatThrownBy(engine::scheduled)
        .isInstanceOf(FunctionFailedException.class)
        .hasMessageContaining("No source gave rates. CBR: sent no XML that can be read");

    var line = metrics();
    assertThat(line.get("rate_age_days").intValue()).isBetween(5, 6);
    assertThat(line.get("rates_stored").intValue()).isZero();
    assertThat(line.get("sources_failed").intValue()).isEqualTo(1);
    assertThat(line.toString()).contains("sent no XML that can be read");
  }

  /** Nothing of what a stranger sends gets into the log: not even through a stack trace. */
  @Test
  void run_sourceLies_logsNothingOfIt() {
    var lies =
        List.of(
            Reply.html(),
            Reply.ok("<a>" + Reply.REMOTE),
            Reply.ok("<" + Reply.REMOTE + "></b>"),
            CbrFeed.on(today).dated(Reply.REMOTE).reply(),
            CbrFeed.on(today).withValue("USD", Reply.REMOTE).reply(),
            Reply.status(404));
    for (var lie : lies) {
      engine.source().answer(FakeSource.CBR, lie);
      assertThat(fails(engine)).isTrue();
    }
    assertThat(engine.log()).contains("CBR").doesNotContain(Reply.REMOTE);
  }

  /** The schedule has more time than a person has patience: three tries of ten seconds. */
  @Test
  void run_sourceSlowTwice_waits() throws FunctionFailedException {
    var slow = Reply.late(Duration.ofMinutes(1), Reply.status(404));
    engine.source().answer(FakeSource.CBR, slow, slow, CbrFeed.on(today).reply());

    assertThat(metricsOfOneRun().get("rates_stored").intValue()).isEqualTo(43);
    assertThat(engine.source().count(FakeSource.CBR)).isEqualTo(3);
  }
}
