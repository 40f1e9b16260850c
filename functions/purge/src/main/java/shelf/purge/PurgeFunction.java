package shelf.purge;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
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
 * The function <b>purge</b>: removes the parts of brands that are gone. The stream of the table
 * <b>brands</b> calls it at once; a schedule calls it again and again, for what may have failed. It
 * does the same for both: the events say only that there may be work.
 */
public final class PurgeFunction implements RequestStreamHandler {

  private final PurgeQueue queue;
  private final Leftovers leftovers;
  private final Meter meter = new Meter();

  public PurgeFunction() {
    this(System.getenv());
  }

  /** For every place that is not Lambda. */
  public PurgeFunction(Map<String, String> environment) {
    this(Config.of(environment), Clock.systemUTC(), new FreshRandom());
  }

  PurgeFunction(Config config, Clock clock, RandomGenerator random) {
    var dynamoDb = DynamoDb.connect(config, meter, new Backoff(random)).rehearsed();
    this.queue = new PurgeQueue(dynamoDb.table(config.required("BRANDS_TABLE")), clock);
    this.leftovers = new Leftovers(dynamoDb.table(config.required("PARTS_TABLE")));
    Rehearsal.play(this, meter, Rehearsal.NO_RECORD);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    meter.restart(Duration.ofMillis(context.getRemainingTimeInMillis()));
    boolean fromTheStream = Json.read(input.readAllBytes()).has("Records");
    var purging = new Purging(queue, leftovers, context.getAwsRequestId());
    try {
      int open = purging.run(context::getRemainingTimeInMillis);
      output.write(Json.write(new Report(open, purging.brandsDone(), purging.partsRemoved())));
      require(open, purging, fromTheStream);
    } finally {
      log(context, new Line(purging.brandsDone(), purging.partsRemoved(), meter.cost()));
    }
  }

  /** The schedule comes again anyway; the stream only if it is told to. */
  private static void require(int open, Purging purging, boolean fromTheStream) {
    var failures = purging.failures().values();
    if (!failures.isEmpty() || open > 0 && fromTheStream) {
      throw new UnfinishedException(open, failures);
    }
  }

  private static void log(Context context, Line line) {
    context.getLogger().log(new String(Json.write(line), StandardCharsets.UTF_8) + "\n");
  }

  /**
   * What is answered.
   *
   * @param open brands still to be purged
   * @param brands purged to the end by this call
   * @param parts removed by this call
   */
  record Report(int open, long brands, long parts) {}

  /** What is known of an invocation afterwards. */
  record Line(long brands, long parts, Cost cost) {}
}
