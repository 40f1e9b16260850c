package shelf.http;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shelf.config.Config;
import shelf.telemetry.Cost;
import shelf.telemetry.Meter;
import shelf.telemetry.Metrics;
import shelf.telemetry.Metrics.Metric;

/**
 * What is known of a request afterwards: one JSON line, which CloudWatch also reads as metrics per
 * route (embedded metric format), and the {@code Server-Timing} header where the environment asks
 * for it. Never a body, a token, a header, a path or a query: the route says enough.
 */
public final class Telemetry {

  /** After this a call may last its 10 s and the request still be answered within its 29. */
  private static final Duration TIME_FOR_CALLS = Duration.ofSeconds(18);

  private static final List<Metric> METRICS =
      List.of(
          new Metric("duration_ms", "Milliseconds"),
          new Metric("dynamodb_calls", "Count"),
          new Metric("read_units", "Count"),
          new Metric("write_units", "Count"));

  private final Meter meter;
  private final Clock clock;
  private final Duration timeForCalls;
  private final String function;
  private final boolean serverTiming;

  public Telemetry(Config config, Meter meter, Clock clock) {
    this(config, meter, clock, TIME_FOR_CALLS);
  }

  /**
   * @param timeForCalls how long after its beginning a request may still call DynamoDB
   */
  public Telemetry(Config config, Meter meter, Clock clock, Duration timeForCalls) {
    this.meter = meter;
    this.clock = clock;
    this.timeForCalls = timeForCalls;
    this.function = config.functionName();
    this.serverTiming = config.isOn("SERVER_TIMING");
  }

  void rehearse(Runnable play) {
    meter.rehearse(play);
  }

  Measured start(Request request) {
    meter.restart(timeForCalls);
    return new Measured(request, System.nanoTime());
  }

  /** One request being measured. */
  final class Measured {

    private final Request request;
    private final long started;

    private Measured(Request request, long started) {
      this.request = request;
      this.started = started;
    }

    /** Writes the line; answers the headers that tell of it. */
    Map<String, String> finish(int status, LambdaLogger log) {
      var cost = meter.cost();
      log.log(new String(Json.write(line(status, cost)), StandardCharsets.UTF_8) + "\n");
      return serverTiming ? Map.of("Server-Timing", cost.serverTiming()) : Map.of();
    }

    private Map<String, Object> line(int status, Cost cost) {
      var line = new LinkedHashMap<String, Object>();
      line.put(Metrics.MEMBER, Metrics.directive(clock.instant(), "route", METRICS));
      line.put("request_id", request.id());
      line.put("function", function);
      line.put("route", request.routeKey());
      line.put("status", status);
      line.put("duration_ms", (System.nanoTime() - started) / 1_000 / 1e3);
      line.put("dynamodb_calls", cost.calls());
      line.put("dynamodb_ms", Math.round(cost.millis() * 10) / 10.0);
      line.put("read_units", cost.readUnits());
      line.put("write_units", cost.writeUnits());
      return line;
    }
  }
}
