package shelf.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shelf.local.events.Eventually.eventually;
import static shelf.local.events.FakeLambda.failure;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleTest {

  private static final String NIGHTLY =
      """
      Nightly:
        Type: ScheduleV2
        Properties:
          ScheduleExpression: cron(30 2 * * ? *)
          ScheduleExpressionTimezone: Europe/Berlin
          Input: '{"job":"fx"}'
      """;

  @TempDir Path directory;
  private World world;
  private final SetClock clock = new SetClock(Instant.parse("2026-06-01T00:00:00Z"));

  @BeforeEach
  void start() {
    world = new World(directory, Optional.empty());
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void cron_runsByTheWallClockOfItsZone() {
    try (var _ = world.start(NIGHTLY, clock)) {
      clock.set("2026-06-01T00:29:59Z");
      clock.set("2026-06-01T00:30:00Z");
      eventually(() -> assertThat(world.lambda.events()).hasSize(1));
      assertThat(world.lambda.events().getFirst().path("job").asString()).isEqualTo("fx");
    }
  }

  @Test
  void disabled_runsByHandOnly() {
    var disabled = NIGHTLY + "    State: DISABLED\n";
    try (var sources = world.start(disabled, clock)) {
      clock.set("2026-06-03T00:00:00Z");
      sources.runSchedule("IndexerFunctionNightly");
      eventually(() -> assertThat(world.lambda.events()).hasSize(1));
      assertThat(sources.schedules()).containsExactly("IndexerFunctionNightly");
    }
  }

  @Test
  void unknownName_saysWhichThereAre() {
    try (var sources = world.start(NIGHTLY + "    Name: nightly-rates\n", clock)) {
      assertThatThrownBy(() -> sources.runSchedule("nightly"))
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage("There is no schedule nightly; there are: nightly-rates");
    }
  }

  @Test
  void rule_sendsTheScheduledEvent() {
    var rule = "Hourly: {Type: Schedule, Properties: {Schedule: rate(1 hour)}}";
    try (var _ = world.start(rule, clock)) {
      clock.set("2026-06-01T01:00:00Z");
      eventually(() -> assertThat(world.lambda.events()).hasSize(1));
      var event = world.lambda.events().getFirst();
      assertThat(event.path("detail-type").asString()).isEqualTo("Scheduled Event");
      assertThat(event.path("source").asString()).isEqualTo("aws.events");
      assertThat(event.path("time").asString()).isEqualTo("2026-06-01T01:00:00Z");
    }
  }

  @Test
  void failingFunction_isTriedThriceThenADeadLetter() {
    world.lambda.answer(event -> {
      throw failure();
    });
    try (var sources = world.start(NIGHTLY, clock)) {
      sources.runSchedule("IndexerFunctionNightly");
      eventually(() -> assertThat(sources.deadLetters()).hasSize(1));
      assertThat(world.lambda.events()).hasSize(3);
      var letter = Json.MAPPER.readTree(sources.deadLetters().getFirst().document());
      assertThat(letter.path("requestPayload").path("job").asString()).isEqualTo("fx");
      assertThat(letter.path("requestContext").path("condition").asString())
          .isEqualTo("RetriesExhausted");
    }
  }

  @Test
  void springForward_skipsTheTimeThatDoesNotExist() {
    assertThat(nextBerlin("cron(30 2 * * ? *)", "2026-03-28T12:00:00Z"))
        .isEqualTo("2026-03-30T00:30:00Z");
  }

  @Test
  void fallBack_runsOnce() {
    assertThat(nextBerlin("cron(30 2 * * ? *)", "2026-10-24T12:00:00Z"))
        .isEqualTo("2026-10-25T00:30:00Z");
    assertThat(nextBerlin("cron(30 2 * * ? *)", "2026-10-25T00:30:00Z"))
        .isEqualTo("2026-10-26T01:30:00Z");
  }

  @Test
  void awsCronFields_meanWhatEventBridgeSays() {
    assertThat(nextUtc("cron(0 9 ? * 2 *)")).isEqualTo("2026-06-01T09:00:00Z");
    assertThat(nextUtc("cron(0 9 ? * SUN *)")).isEqualTo("2026-06-07T09:00:00Z");
    assertThat(nextUtc("cron(0 9 ? * 6#3 *)")).isEqualTo("2026-06-19T09:00:00Z");
    assertThat(nextUtc("cron(0 9 L * ? *)")).isEqualTo("2026-06-30T09:00:00Z");
    assertThat(nextUtc("cron(0/15 8-17 ? * MON-FRI *)")).isEqualTo("2026-06-01T08:00:00Z");
    assertThat(nextUtc("cron(0 0 1 JAN ? 2028)")).isEqualTo("2028-01-01T00:00:00Z");
    assertThat(nextUtc("rate(5 minutes)")).isEqualTo("2026-06-01T00:05:00Z");
    assertThat(nextUtc("at(2026-12-24T18:00:00)")).isEqualTo("2026-12-24T18:00:00Z");
  }

  @Test
  void notAnExpression_isRefused() {
    for (var text : new String[] {"5 minutes", "rate(5 parsecs)", "cron(* * * * *)"}) {
      assertThatThrownBy(() -> Timetable.of(text, ZoneOffset.UTC, clock.instant()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String nextBerlin(String expression, String after) {
    return next(expression, ZoneId.of("Europe/Berlin"), after);
  }

  private static String nextUtc(String expression) {
    return next(expression, ZoneOffset.UTC, "2026-06-01T00:00:00Z");
  }

  private static String next(String expression, ZoneId zone, String after) {
    var start = Instant.parse(after);
    return Timetable.of(expression, zone, start).next(start).orElseThrow().toString();
  }

  /** A clock that stands still until it is set. */
  private static final class SetClock extends Clock {

    private final AtomicReference<Instant> now;

    private SetClock(Instant start) {
      now = new AtomicReference<>(start);
    }

    void set(String instant) {
      now.set(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.offset(this, Duration.ZERO).withZone(zone);
    }
  }
}
