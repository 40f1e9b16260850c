package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/**
 * Pitfall 10: a source that is slow or down. It is asked three times, and waited for 15 seconds.
 */
@Apart
class FailingSourceTest {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 10);
  private static final Duration LONG = Duration.ofMinutes(2);

  private final FxEngine engine = FxEngine.emptied();

  @BeforeEach
  void storeGoodRates() {
    engine.refreshed(CbrFeed.on(DAY));
    engine.source().clear();
    engine.log();
  }

  private static CbrFeed next() {
    return CbrFeed.on(DAY.plusDays(1));
  }

  private void assertFails(String reason) {
    var before = engine.rates(DAY.plusDays(1)).text();
    var tables = engine.tables();

    var answer = engine.refresh();

    Errors.assertDetail(answer, 503, "No source gave rates. CBR: " + reason);
    assertThat(answer.header("retry-after")).hasValue("60");
    assertThat(engine.rates(DAY.plusDays(1)).text()).isEqualTo(before);
    assertThat(engine.tables()).isEqualTo(tables);
    assertThat(engine.log()).contains(reason).doesNotContain(Reply.REMOTE);
  }

  static Stream<Arguments> passing() {
    return Stream.of(
        Arguments.of("500", Reply.status(500), "answered with HTTP 500"),
        Arguments.of("502", Reply.status(502), "answered with HTTP 502"),
        Arguments.of("503", Reply.status(503), "answered with HTTP 503"),
        Arguments.of("429", Reply.status(429), "answered with HTTP 429"),
        Arguments.of("reset", Reply.reset(), "broke off its answer"),
        Arguments.of("broken off", Reply.brokenOff(next().bytes()), "broke off its answer"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("passing")
  void refresh_downForGood_isAskedThreeTimes(String name, Reply failure, String reason) {
    engine.source().answer(FakeSource.CBR, failure);

    assertFails(reason);

    // The JDK's client by itself asks once more where a connection ends without a word.
    assertThat(engine.source().count(FakeSource.CBR)).isIn(3L, name.equals("reset") ? 6L : 3L);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void refresh_downForAMoment_succeeds(int status) {
    var failure = Reply.status(status);
    engine.source().answer(FakeSource.CBR, failure, failure, next().reply());

    assertThat(engine.refreshed().get("stored").intValue()).isEqualTo(43);

    assertThat(engine.source().count(FakeSource.CBR)).isEqualTo(3);
  }

  static Stream<Arguments> slow() {
    return Stream.of(
        Arguments.of("slow headers", Reply.late(LONG, next().reply())),
        Arguments.of("slow body", Reply.dribbling(next().bytes())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slow")
  void refresh_slow_endsInTime(String name, Reply slow) {
    engine.source().answer(FakeSource.CBR, slow);
    long start = System.nanoTime();

    assertFails("did not answer in time");

    var taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(taken).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(20));
  }

  /** Three seconds are not ten. */
  @Test
  void refresh_somewhatSlow_succeeds() {
    engine.source().answer(FakeSource.CBR, Reply.late(Duration.ofSeconds(3), next().reply()));

    assertThat(engine.refreshed().get("stored").intValue()).isEqualTo(43);
    assertThat(engine.source().count(FakeSource.CBR)).isEqualTo(1);
  }

  @Test
  void refresh_firstTrySlow_secondSucceeds() {
    engine.source().answer(FakeSource.CBR, Reply.late(LONG, next().reply()), next().reply());

    assertThat(engine.refreshed().get("stored").intValue()).isEqualTo(43);
    assertThat(engine.source().count(FakeSource.CBR)).isEqualTo(2);
  }

  /** The preferred source hangs: the next one still gets its turn. */
  @Test
  void refresh_preferredHangs_fallsBackInTime() {
    try (var two = FxEngine.with(Map.of("FxSources", "CBR,ECB"))) {
      two.source().answer(FakeSource.CBR, Reply.late(LONG, next().reply()));
      two.source().answer(FakeSource.ECB, EcbFeed.on(DAY).reply());

      var answer = two.refreshed();

      assertThat(answer.get("source").stringValue()).isEqualTo("ECB");
      assertThat(answer.get("failures").toString())
          .isEqualTo("[{\"source\":\"CBR\",\"reason\":\"did not answer in time\"}]");
    }
  }

  @Test
  void refresh_nobodyListens_cannotBeReached() {
    try (var alone = FxEngine.with(Map.of("FxEndpoint", "http://127.0.0.1:1"))) {
      Errors.assertDetail(alone.refresh(), 503, "No source gave rates. CBR: cannot be reached");
      assertThat(alone.tables()).isEmpty();
    }
  }
}
