package shelf.carmodels;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;
import shelf.config.Config;
import shelf.http.Cursors;
import shelf.http.HttpEdge;
import shelf.http.Telemetry;
import shelf.media.MediaUrls;
import shelf.registry.BrandRegistry;
import shelf.snapshot.FreshRandom;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;

/** The function <b>car-models</b>: 001, car models in every language. */
public final class CarModelsFunction implements RequestStreamHandler {

  private final HttpEdge edge;

  public CarModelsFunction() {
    this(System.getenv());
  }

  /** For every place that is not Lambda. */
  public CarModelsFunction(Map<String, String> environment) {
    this(Config.of(environment), Clock.systemUTC(), new FreshRandom());
  }

  CarModelsFunction(Config config, Clock clock, RandomGenerator random) {
    var meter = new Meter();
    var dynamoDb = DynamoDb.connect(config, meter, new Backoff(random)).rehearsed();
    var carModels = dynamoDb.table(config.required("CAR_MODELS_TABLE"));
    var brands = new BrandRegistry(dynamoDb.table(config.required("BRANDS_TABLE")), random);
    var cursors = new Cursors(config.required("CURSOR_KEY"));
    var features = Features.over(carModels, brands, cursors, MediaUrls.of(config, clock), clock);
    this.edge =
        new HttpEdge(CarModelRoutes.routes(features), new Telemetry(config, meter, clock))
            .rehearsed("GET /marketplace/car-models/{model_id}", Map.of("model_id", "1"))
            .rehearsedList("GET /marketplace/car-models", "limit=1")
            .rehearsed("GET /marketplace/languages", Map.of())
            .rehearsedChange(
                "POST /admin/marketplace/car-models",
                Map.of(),
                "{\"brand_id\":1,\"model_name\":\"1\"}");
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    edge.proxyStream(event, answer, context);
  }
}
