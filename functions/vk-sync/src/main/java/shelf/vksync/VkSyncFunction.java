package shelf.vksync;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import shelf.config.Config;
import shelf.http.Json;
import shelf.http.Rehearsal;
import shelf.secrets.Secrets;
import shelf.snapshot.FreshRandom;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;
import shelf.telemetry.Metrics;
import shelf.telemetry.Metrics.Metric;
import shelf.vk.Deadline;
import shelf.vk.VkFigures;
import tools.jackson.databind.JsonNode;

/**
 * The function <b>vk-sync</b>: refreshes the cache of albums and items. The stream of the table
 * <b>albums</b> brings it the jobs; one schedule asks for a refresh of every project, another one
 * finishes what a crash has left.
 */
public final class VkSyncFunction implements RequestStreamHandler {

  private final Work work;
  private final Clock clock;
  private final VkFigures figures = new VkFigures();
  private final Meter meter = new Meter();

  public VkSyncFunction() {
    this(System.getenv());
  }

  /** For every place that is not Lambda. */
  public VkSyncFunction(Map<String, String> environment) {
    this(Config.of(environment), Clock.systemUTC(), new FreshRandom());
  }

  VkSyncFunction(Config config, Clock clock, RandomGenerator random) {
    var backoff = new Backoff(random);
    var dynamoDb = DynamoDb.connect(config, meter, backoff).rehearsed();
    var table = dynamoDb.table(config.required("ALBUMS_TABLE"));
    var tools = new Work.Tools(clock, random, backoff, figures);
    this.work = Work.over(config, table, Secrets.connect(config), tools);
    this.clock = clock;
    Rehearsal.play(this, meter, Rehearsal.NOBODYS_RECORD);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis());
    meter.restart(left);
    var event = Json.read(input.readAllBytes());
    var deadline = Deadline.in(left, clock);
    try {
      output.write(Json.write(run(event, deadline)));
    } finally {
      var line = line(context.getFunctionName());
      context.getLogger().log(new String(Json.write(line), StandardCharsets.UTF_8) + "\n");
    }
  }

  private Map<String, Object> run(JsonNode event, Deadline deadline) {
    if (event.has("Records")) {
      for (var record : event.get("Records")) {
        var keys = record.path("dynamodb").path("Keys");
        var collection = keys.path("collection").path("S").asString("");
        work.wake(collection, keys.path("member").path("S").asString(""), deadline);
      }
      return Map.of("woken", event.get("Records").size());
    }
    return event.path("task").asString("").equals("refresh")
        ? Map.of("queued", work.refreshAll())
        : Map.of("open", work.sweep(deadline));
  }

  /** One JSON line, which CloudWatch also reads as metrics. */
  private Map<String, Object> line(String function) {
    var counts = figures.take();
    var metrics =
        Stream.of("vk_calls", "vk_token_stopped", "refresh_failed")
            .map(name -> new Metric(name, "Count"))
            .toList();
    var line = new LinkedHashMap<String, Object>();
    line.put(Metrics.MEMBER, Metrics.directive(clock.instant(), "function", metrics));
    line.put("function", function);
    line.put("vk_calls", counts.calls());
    line.put("vk_token_stopped", counts.tokensStopped());
    line.put("refresh_failed", work.worker().takeFailed());
    line.put("cost", meter.cost());
    return line;
  }
}
