package shelf.indexer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import shelf.config.Config;
import shelf.http.Json;
import shelf.http.Rehearsal;
import shelf.snapshot.FreshRandom;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Cost;
import shelf.telemetry.Meter;

/**
 * The function <b>indexer</b>: takes batches of the tables' streams and keeps the table
 * <b>search</b> equal to what the tables hold. Called with {@code {"rebuild": {}}} it replays the
 * tables themselves.
 */
public final class IndexerFunction implements RequestStreamHandler {

  private final StreamBatch stream;
  private final Rebuild rebuild;
  private final Meter meter = new Meter();

  public IndexerFunction() {
    this(System.getenv());
  }

  /** For every place that is not Lambda. */
  public IndexerFunction(Map<String, String> environment) {
    this(Config.of(environment), Clock.systemUTC(), new FreshRandom());
  }

  IndexerFunction(Config config, Clock clock, RandomGenerator random) {
    var dynamoDb = DynamoDb.connect(config, meter, new Backoff(random)).rehearsed();
    var search = dynamoDb.table(config.required("SEARCH_TABLE"));
    var brands = new BrandSource(dynamoDb.table(config.required("BRANDS_TABLE")));
    var parts = new PartSource(dynamoDb.table(config.required("PARTS_TABLE")));
    var products = new ProductSource(dynamoDb.table(config.required("PRODUCTS_TABLE")));
    var sources = new Sources(List.of(brands, parts, products));
    var index = new Index(search, sources, clock).rehearsed();
    this.stream = new StreamBatch(sources, index);
    this.rebuild = new Rebuild(sources, index);
    Rehearsal.play(this, meter, Rehearsal.NOBODYS_RECORD);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    meter.restart(Duration.ofMillis(context.getRemainingTimeInMillis()));
    var event = Json.read(input.readAllBytes());
    Object answer =
        event.has("rebuild")
            ? rebuild.run(event.get("rebuild"), context::getRemainingTimeInMillis)
            : stream.index(event);
    output.write(Json.write(answer));
    var line = new Line(event.path("Records").size(), meter.cost());
    context.getLogger().log(new String(Json.write(line), StandardCharsets.UTF_8) + "\n");
  }

  /** What is known of an invocation afterwards. */
  record Line(int records, Cost cost) {}
}
