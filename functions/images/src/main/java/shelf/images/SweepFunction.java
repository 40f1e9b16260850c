package shelf.images;

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
import shelf.images.bucket.Bucket;
import shelf.images.gallery.Gallery;
import shelf.images.gallery.ModelGallery;
import shelf.images.gallery.ProductGallery;
import shelf.images.sweep.Sweeping;
import shelf.media.MediaUrls;
import shelf.snapshot.FreshRandom;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;

/**
 * The function <b>sweep</b>: twice a day, compares the rows of images with the files in the bucket.
 * It is no part of {@link ImagesFunction}, because it reads whole tables: what serves requests may
 * not.
 */
public final class SweepFunction implements RequestStreamHandler {

  /** A page is done within that, even if the stores keep it waiting. */
  private static final int ENOUGH_MILLIS = 30_000;

  private final List<Gallery> galleries;
  private final Bucket bucket;
  private final Clock clock;
  private final Meter meter = new Meter();

  public SweepFunction() {
    this(System.getenv());
  }

  /** For every place that is not Lambda. */
  public SweepFunction(Map<String, String> environment) {
    this(Config.of(environment), Clock.systemUTC(), new FreshRandom());
  }

  SweepFunction(Config config, Clock clock, RandomGenerator random) {
    var dynamoDb = DynamoDb.connect(config, meter, new Backoff(random)).rehearsed();
    var urls = MediaUrls.of(config, clock);
    this.galleries =
        List.of(
            new ProductGallery(dynamoDb.table(config.required("PRODUCTS_TABLE")), urls),
            new ModelGallery(dynamoDb.table(config.required("CAR_MODELS_TABLE")), urls));
    this.bucket = Bucket.connect(config);
    this.clock = clock;
  }

  /**
   * @throws IllegalStateException if there was not time for all: Lambda calls again, and the next
   *     run goes on
   */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    meter.restart(Duration.ofMillis(context.getRemainingTimeInMillis()));
    var sweeping = new Sweeping(galleries, bucket, clock);
    try {
      if (!sweeping.run(() -> context.getRemainingTimeInMillis() > ENOUGH_MILLIS)) {
        throw new IllegalStateException("There is more to sweep");
      }
      output.write(Json.write(sweeping.figures()));
    } finally {
      var line = Json.write(sweeping.line(context.getFunctionName(), meter.cost()));
      context.getLogger().log(new String(line, StandardCharsets.UTF_8) + "\n");
    }
  }
}
