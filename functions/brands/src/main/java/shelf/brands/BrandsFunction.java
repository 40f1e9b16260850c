package shelf.brands;

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
import shelf.snapshot.FreshRandom;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;

/** The function <b>brands</b>: 002, the one registry of brands. */
public final class BrandsFunction implements RequestStreamHandler {

  private final HttpEdge edge;

  public BrandsFunction() {
    this(System.getenv());
  }

  /** For every place that is not Lambda. */
  public BrandsFunction(Map<String, String> environment) {
    this(Config.of(environment), Clock.systemUTC(), new FreshRandom());
  }

  BrandsFunction(Config config, Clock clock, RandomGenerator random) {
    var meter = new Meter();
    var dynamoDb = DynamoDb.connect(config, meter, new Backoff(random)).rehearsed();
    var brands = dynamoDb.table(config.required("BRANDS_TABLE"));
    var search = dynamoDb.table(config.required("SEARCH_TABLE"));
    var features = Features.over(brands, search, clock, random);
    var routes = BrandRoutes.routes(features, new Cursors(config.required("CURSOR_KEY")));
    this.edge =
        new HttpEdge(routes, new Telemetry(config, meter, clock))
            .rehearsed("GET /api/brands/{brand_id}", Map.of("brand_id", "1"))
            .rehearsedList("GET /api/brands", "limit=1")
            .rehearsedList("GET /api/brands/search", "limit=1&name=a")
            .rehearsedChange("POST /api/brands/admin", Map.of(), "{\"name\":\"rehearsal\"}");
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    edge.proxyStream(event, answer, context);
  }
}
