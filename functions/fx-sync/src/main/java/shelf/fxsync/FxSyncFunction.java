package shelf.fxsync;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import shelf.config.Config;
import shelf.fxsync.fetch.Fetch;
import shelf.fxsync.fixing.Fixings;
import shelf.fxsync.source.Source;
import shelf.http.HttpEdge;
import shelf.http.Json;
import shelf.http.MalformedTextException;
import shelf.http.Telemetry;
import shelf.snapshot.FreshRandom;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;
import shelf.terms.Market;
import tools.jackson.core.JacksonException;

/**
 * The function <b>fx-sync</b>: keeps the rates that prices rest on. Schedules start it, and whoever
 * posts to {@code /api/fx/admin/refresh}.
 */
public final class FxSyncFunction implements RequestStreamHandler {

  /** How long a call to the store may last that has begun. */
  private static final Duration LAST_CALL = Duration.ofSeconds(10);

  private final HttpEdge edge;
  private final ScheduledRun scheduled;
  private final Meter meter = new Meter();

  public FxSyncFunction() {
    this(System.getenv());
  }

  /** For every place that is not Lambda. */
  public FxSyncFunction(Map<String, String> environment) {
    this(Config.of(environment), Clock.systemUTC(), new FreshRandom());
  }

  FxSyncFunction(Config config, Clock clock, RandomGenerator random) {
    var backoff = new Backoff(random);
    var dynamoDb = DynamoDb.connect(config, meter, backoff).rehearsed();
    var pricing = dynamoDb.table(config.required("PRICING_TABLE"));
    var sources =
        Stream.of(config.required("FX_SOURCES").split(",")).distinct().map(Source::named).toList();
    var names = sources.stream().map(Source::name).toList();
    var fixings = new Fixings(pricing, Market.of(config), clock, names);
    var fetch = new Fetch(config.optional("FX_ENDPOINT").map(FxSyncFunction::server), backoff);
    var sync = new Sync(sources, fetch, fixings, clock);
    this.edge =
        new HttpEdge(FxSyncRoutes.routes(sync), new Telemetry(config, meter, clock))
            .rehearsed("ANY /api/fx/admin/refresh", Map.of());
    this.scheduled = new ScheduledRun(sync, meter, clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var event = input.readAllBytes();
    if (isRequest(event)) {
      edge.proxyStream(new ByteArrayInputStream(event), output, context);
    } else {
      runScheduled(output, context);
    }
  }

  /** What a schedule sends is never hard to read: a request may be, and the edge will say so. */
  private static boolean isRequest(byte[] event) {
    try {
      return Json.read(event).has("requestContext");
    } catch (JacksonException | MalformedTextException e) {
      return true;
    }
  }

  private void runScheduled(OutputStream output, Context context) throws IOException {
    meter.restart(Duration.ofMillis(context.getRemainingTimeInMillis()).minus(LAST_CALL));
    Optional<Outcome> outcome = Optional.empty();
    try {
      outcome = Optional.of(scheduled.run());
    } finally {
      var line = Json.write(scheduled.line(context.getFunctionName(), outcome));
      context.getLogger().log(new String(line, StandardCharsets.UTF_8) + "\n");
    }
    var ended = outcome.orElseThrow();
    var refreshed = Refreshed.of(ended).orElseThrow(() -> new NoRatesException(ended));
    output.write(Json.write(refreshed));
  }

  /**
   * @throws IllegalArgumentException if it is no URL of a server
   */
  private static URI server(String url) {
    var uri = URI.create(url);
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("FX_ENDPOINT names no host: " + url);
    }
    return uri;
  }
}
