package shelf.local.events;

import com.cronutils.model.definition.CronConstraintsFactory;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a schedule is due: {@code rate(…)}, {@code cron(…)} or {@code at(…)} of EventBridge. */
sealed interface Timetable {

  /** The first time after this one; empty if there is none. */
  Optional<Instant> next(Instant after);

  /**
   * @param zone of the wall clock that cron and at mean
   * @param start of the counting of rates
   * @throws IllegalArgumentException if the expression is not one of EventBridge's
   */
  static Timetable of(String expression, ZoneId zone, Instant start) {
    var parts = Pattern.compile("(rate|cron|at)\\((.+)\\)").matcher(expression.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a schedule expression: " + expression);
    }
    return switch (parts.group(1)) {
      case "rate" -> new Rate(start, Rate.interval(parts.group(2)));
      case "cron" -> new Cron(Cron.parse(parts.group(2)), zone);
      default -> new Once(LocalDateTime.parse(parts.group(2)).atZone(zone).toInstant());
    };
  }

  /** Every so often since the start. */
  record Rate(Instant start, Duration interval) implements Timetable {

    @Override
    public Optional<Instant> next(Instant after) {
      var passed = after.isBefore(start) ? 0 : Duration.between(start, after).dividedBy(interval);
      return Optional.of(start.plus(interval.multipliedBy(passed + 1)));
    }

    private static Duration interval(String text) {
      var words = text.strip().split("\\s+");
      var count = Long.parseLong(words[0]);
      return switch (words[1].toLowerCase(Locale.ROOT)) {
        case "minute", "minutes" -> Duration.ofMinutes(count);
        case "hour", "hours" -> Duration.ofHours(count);
        case "day", "days" -> Duration.ofDays(count);
        default -> throw new IllegalArgumentException("Not a rate: " + text);
      };
    }
  }

  /** One time only. */
  record Once(Instant time) implements Timetable {

    @Override
    public Optional<Instant> next(Instant after) {
      return Optional.of(time).filter(due -> due.isAfter(after));
    }
  }

  /**
   * Times of the wall clock in a zone. As EventBridge Scheduler does it: a time that the change to
   * summer time leaves out is left out, one that the change back repeats comes once.
   *
   * @param wallClock worked out in UTC, so that cron-utils sees a clock without gaps
   */
  record Cron(ExecutionTime wallClock, ZoneId zone) implements Timetable {

    /**
     * Minutes, hours, day of month, month, day of week (1 is Sunday), year; one day is {@code ?}.
     */
    private static final CronDefinition SIX_FIELDS =
        CronDefinitionBuilder.defineCron()
            .withMinutes()
            .withValidRange(0, 59)
            .and()
            .withHours()
            .withValidRange(0, 23)
            .and()
            .withDayOfMonth()
            .withValidRange(1, 31)
            .supportsL()
            .supportsW()
            .supportsLW()
            .supportsQuestionMark()
            .and()
            .withMonth()
            .withValidRange(1, 12)
            .and()
            .withDayOfWeek()
            .withValidRange(1, 7)
            .withMondayDoWValue(2)
            .supportsL()
            .supportsHash()
            .supportsQuestionMark()
            .and()
            .withYear()
            .withValidRange(1970, 2199)
            .and()
            .withCronValidation(CronConstraintsFactory.ensureEitherDayOfWeekOrDayOfMonth())
            .instance();

    private static ExecutionTime parse(String fields) {
      return ExecutionTime.forCron(new CronParser(SIX_FIELDS).parse(fields.strip()));
    }

    @Override
    public Optional<Instant> next(Instant after) {
      var local = LocalDateTime.ofInstant(after, zone);
      for (var due = nextLocal(local); due.isPresent(); due = nextLocal(due.get())) {
        var instant = due.flatMap(this::instant).filter(time -> time.isAfter(after));
        if (instant.isPresent()) {
          return instant;
        }
      }
      return Optional.empty();
    }

    private Optional<LocalDateTime> nextLocal(LocalDateTime after) {
      return wallClock
          .nextExecution(after.atZone(ZoneOffset.UTC))
          .map(due -> due.toLocalDateTime());
    }

    private Optional<Instant> instant(LocalDateTime local) {
      return zone.getRules().getValidOffsets(local).stream().findFirst().map(local::toInstant);
    }
  }
}
