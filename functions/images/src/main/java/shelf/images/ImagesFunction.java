package shelf.images;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import shelf.aws.Presigner;
import shelf.config.Config;
import shelf.http.HttpEdge;
import shelf.http.Json;
import shelf.http.MalformedTextException;
import shelf.http.Rehearsal;
import shelf.http.Telemetry;
import shelf.images.bucket.Bucket;
import shelf.images.gallery.ImageNames;
import shelf.images.gallery.ModelGallery;
import shelf.images.gallery.ProductGallery;
import shelf.images.picture.Pictures;
import shelf.images.removal.RemovalBatch;
import shelf.images.upload.Arrivals;
import shelf.images.upload.LateArrivals;
import shelf.media.MediaUrls;
import shelf.snapshot.FreshRandom;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Cost;
import shelf.telemetry.Meter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The function <b>images</b>: photos of products and car models. Clients call it by HTTP; the
 * bucket, when a file has arrived; a schedule, for files of which the bucket told in vain; the
 * tables' streams, when rows are gone.
 */
public final class ImagesFunction implements RequestStreamHandler {

  private static final Map<String, String> NOBODYS_UPLOAD =
      Map.of(
          "product_id",
          "00000000-0000-7000-8000-000000000000",
          "upload_id",
          "00000000-0000-7000-8000-000000000000");

  private static final String ONE_FILE =
      "{\"files\":[{\"filename\":\"1.jpg\",\"content_type\":\"image/jpeg\",\"size\":1}]}";

  /** A file is taken in or given up within that. */
  private static final int ENOUGH_MILLIS = 60_000;

  private final HttpEdge edge;
  private final Arrivals arrivals;
  private final LateArrivals lateArrivals;
  private final RemovalBatch removals;
  private final Meter meter = new Meter();

  public ImagesFunction() {
    this(System.getenv());
  }

  /** For every place that is not Lambda. */
  public ImagesFunction(Map<String, String> environment) {
    this(Config.of(environment), Clock.systemUTC(), new FreshRandom());
  }

  ImagesFunction(Config config, Clock clock, Random random) {
    var dynamoDb = DynamoDb.connect(config, meter, new Backoff(random)).rehearsed();
    var urls = MediaUrls.of(config, clock);
    var presigner = new Presigner(config, config.required("MEDIA_BUCKET"));
    var features =
        new Features(
            new ProductGallery(dynamoDb.table(config.required("PRODUCTS_TABLE")), urls),
            new ModelGallery(dynamoDb.table(config.required("CAR_MODELS_TABLE")), urls),
            new Features.Storage(Bucket.connect(config).rehearsed(), presigner, urls),
            new ImageNames(random, clock),
            clock);
    Pictures.rehearse();
    this.edge =
        new HttpEdge(ImageRoutes.routes(features), new Telemetry(config, meter, clock))
            .rehearsed("GET /products/{product_id}/images/uploads/{upload_id}", NOBODYS_UPLOAD)
            .rehearsedChange(
                "POST /products/{product_id}/images/uploads", NOBODYS_UPLOAD, ONE_FILE);
    this.arrivals = features.arrivals();
    this.lateArrivals = features.lateArrivals();
    this.removals = features.removals();
    Rehearsal.play(this, meter, Rehearsal.NO_RECORD);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var bytes = input.readAllBytes();
    var event = read(bytes);
    boolean isSchedule = event.path("source").asString("").equals("aws.scheduler");
    if (isSchedule || event.has("Records")) {
      meter.restart(Duration.ofMillis(context.getRemainingTimeInMillis()));
      var report = isSchedule ? takeInLate(context) : handle(event.get("Records"));
      output.write(Json.write(report));
      var line = Json.write(new Line(event.path("Records").size(), meter.cost()));
      context.getLogger().log(new String(line, StandardCharsets.UTF_8) + "\n");
    } else {
      edge.proxyStream(new ByteArrayInputStream(bytes), output, context);
    }
  }

  private Object takeInLate(Context context) {
    int taken = lateArrivals.takeIn(() -> context.getRemainingTimeInMillis() > ENOUGH_MILLIS);
    return Map.of("arrived", taken);
  }

  /** What AWS itself sends is never hard to read; a request may be, and the edge will say so. */
  private static JsonNode read(byte[] bytes) {
    try {
      return Json.read(bytes);
    } catch (JacksonException | MalformedTextException e) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private Object handle(JsonNode records) {
    if (records.path(0).has("dynamodb")) {
      return removals.remove(records);
    }
    for (var each : records) {
      var key = each.path("s3").path("object").path("key").asString();
      arrivals.arrived(URLDecoder.decode(key, StandardCharsets.UTF_8));
    }
    return Map.of("arrived", records.size());
  }

  /** What is known of an event afterwards. */
  record Line(int records, Cost cost) {}
}
