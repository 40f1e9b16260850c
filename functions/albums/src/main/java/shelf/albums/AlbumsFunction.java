package shelf.albums;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import shelf.config.Config;
import shelf.http.Cursors;
import shelf.http.HttpEdge;
import shelf.http.Json;
import shelf.http.Telemetry;
import shelf.secrets.Secrets;
import shelf.snapshot.FreshRandom;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;
import shelf.telemetry.Metrics;
import shelf.telemetry.Metrics.Metric;
import shelf.vk.VkFigures;

/**
 * The function <b>albums</b>: 000, the albums of communities in VK, and the projects they are of.
 */
public final class AlbumsFunction implements RequestStreamHandler {

  /** Longer than VK is waited for: what became of it is written down then. */
  private static final Duration TIME_FOR_CALLS = Duration.ofSeconds(27);

  private final HttpEdge edge;
  private final VkFigures figures = new VkFigures();
  private final Clock clock;

  public AlbumsFunction() {
    this(System.getenv());
  }

  /** For every place that is not Lambda. */
  public AlbumsFunction(Map<String, String> environment) {
    this(Config.of(environment), Clock.systemUTC(), new FreshRandom());
  }

  AlbumsFunction(Config config, Clock clock, RandomGenerator random) {
    var meter = new Meter();
    var backoff = new Backoff(random);
    var dynamoDb = DynamoDb.connect(config, meter, backoff).rehearsed();
    var table = dynamoDb.table(config.required("ALBUMS_TABLE"));
    var tools = new Features.Tools(clock, random, backoff, figures);
    var features = Features.over(config, table, Secrets.connect(config), tools);
    var routes = AlbumRoutes.routes(features, new Cursors(config.required("CURSOR_KEY")));
    this.clock = clock;
    this.edge =
        new HttpEdge(routes, new Telemetry(config, meter, clock, TIME_FOR_CALLS))
            .rehearsedAdminList("GET /api/projects/admin", "limit=1")
            .rehearsedAdminList("GET /api/market/albums", "projectId=1&limit=1")
            .rehearsedAdminList("GET /api/market/items", "projectId=1&limit=1")
            .rehearsedChange(
                "POST /api/projects/admin", Map.of(), "{\"name\":\"1\",\"vkProjectId\":1}");
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    edge.proxyStream(event, answer, context);
    var counts = figures.take();
    if (counts.tokensStopped() > 0) {
      var line = line(context.getFunctionName(), counts);
      context.getLogger().log(new String(Json.write(line), StandardCharsets.UTF_8) + "\n");
    }
  }

  /** One JSON line, which CloudWatch also reads as a metric: a person must look at the token. */
  private Map<String, Object> line(String function, VkFigures.Counts counts) {
    var name = "vk_token_stopped";
    var metrics = List.of(new Metric(name, "Count"));
    var line = new LinkedHashMap<String, Object>();
    line.put(Metrics.MEMBER, Metrics.directive(clock.instant(), "function", metrics));
    line.put("function", function);
    line.put(name, counts.tokensStopped());
    return line;
  }
}
