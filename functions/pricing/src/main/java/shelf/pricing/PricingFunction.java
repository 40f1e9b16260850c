package shelf.pricing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;
import shelf.catalog.PartIndex;
import shelf.config.Config;
import shelf.http.Cursors;
import shelf.http.HttpEdge;
import shelf.http.Telemetry;
import shelf.snapshot.FreshRandom;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;
import shelf.terms.Market;

/** The function <b>pricing</b>: suppliers, pricing rules and rates, which prices are made of. */
public final class PricingFunction implements RequestStreamHandler {

  private final HttpEdge edge;

  public PricingFunction() {
    this(System.getenv());
  }

  /** For every place that is not Lambda. */
  public PricingFunction(Map<String, String> environment) {
    this(Config.of(environment), Clock.systemUTC(), new FreshRandom());
  }

  PricingFunction(Config config, Clock clock, RandomGenerator random) {
    var meter = new Meter();
    var dynamoDb = DynamoDb.connect(config, meter, new Backoff(random)).rehearsed();
    var pricing = dynamoDb.table(config.required("PRICING_TABLE"));
    var parts = new PartIndex(dynamoDb.table(config.required("SEARCH_TABLE")));
    var features = new Features(pricing, parts, Market.of(config), clock);
    var routes = PricingRoutes.routes(features, new Cursors(config.required("CURSOR_KEY")));
    this.edge =
        new HttpEdge(routes, new Telemetry(config, meter, clock))
            .rehearsed("GET /api/fx/rates", Map.of())
            .rehearsedAdminList("GET /api/suppliers/admin", "limit=1")
            .rehearsedChange(
                "POST /api/pricing-rules/admin", Map.of(), "{\"type\":\"percent\",\"value\":1}");
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    edge.proxyStream(event, answer, context);
  }
}
