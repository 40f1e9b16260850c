package shelf.local.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import shelf.local.account.LocalCredentials;

/**
 * A schedule of a function: EventBridge Scheduler ({@code ScheduleV2}) or an EventBridge rule
 * ({@code Schedule}).
 *
 * @param name explicit, or as SAM names it
 * @param enabled whether it runs by itself; it can always be run by hand
 * @param input to send instead of the service's own event
 */
record Schedule(
    String name,
    AsyncDelivery.Target target,
    Timetable timetable,
    boolean enabled,
    Kind kind,
    Optional<String> input) {

  /** The service whose events the function gets. */
  enum Kind {
    SCHEDULER("aws.scheduler", "scheduler", "schedule/default/"),
    RULE("aws.events", "events", "rule/");

    private final String source;
    private final String service;
    private final String path;

    Kind(String source, String service, String path) {
      this.source = source;
      this.service = service;
      this.path = path;
    }

    String arn(String name) {
      return "arn:aws:%s:%s:000000000000:%s%s"
          .formatted(service, LocalCredentials.REGION, path, name);
    }
  }

  static Schedule of(EventDeclaration event, AsyncDelivery.Target target, Instant now) {
    var properties = event.properties();
    var kind = event.type().equals("Schedule") ? Kind.RULE : Kind.SCHEDULER;
    var expression = properties.required(kind == Kind.RULE ? "Schedule" : "ScheduleExpression");
    var zone = ZoneId.of(properties.text("ScheduleExpressionTimezone").orElse("UTC"));
    return new Schedule(
        properties.text("Name").orElse(event.id()),
        target,
        Timetable.of(expression, zone, now),
        isEnabled(properties),
        kind,
        properties.text("Input"));
  }

  private static boolean isEnabled(Properties properties) {
    return properties.flag("Enabled", true)
        && properties.text("State").map("ENABLED"::equals).orElse(true);
  }

  byte[] event(Instant due) {
    var time = due.truncatedTo(ChronoUnit.SECONDS).toString();
    return input
        .map(text -> filled(text, time).getBytes(StandardCharsets.UTF_8))
        .orElseGet(() -> ownEvent(time));
  }

  /** The context attributes that EventBridge Scheduler fills in. */
  private String filled(String text, String time) {
    return text.replace("<aws.scheduler.schedule-arn>", kind.arn(name))
        .replace("<aws.scheduler.scheduled-time>", time)
        .replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString())
        .replace("<aws.scheduler.attempt-number>", "1");
  }

  private byte[] ownEvent(String time) {
    var event = Json.object();
    event
        .put("version", "0")
        .put("id", UUID.randomUUID().toString())
        .put("detail-type", "Scheduled Event")
        .put("source", kind.source)
        .put("account", "000000000000")
        .put("time", time)
        .put("region", LocalCredentials.REGION);
    event.putArray("resources").add(kind.arn(name));
    if (kind == Kind.SCHEDULER) {
      event.put("detail", "{}");
    } else {
      event.putObject("detail");
    }
    return Json.MAPPER.writeValueAsBytes(event);
  }
}
