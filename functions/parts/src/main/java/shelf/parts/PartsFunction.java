package shelf.parts;

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
import shelf.parts.price.Transport;
import shelf.parts.store.Quoting;
import shelf.registry.BrandRegistry;
import shelf.snapshot.FreshRandom;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;
import shelf.terms.Market;
import shelf.terms.TermsCache;
import shelf.terms.TermsTable;

/** The function <b>parts</b>: 003, parts with their categories, offers and prices. */
public final class PartsFunction implements RequestStreamHandler {

  private final HttpEdge edge;

  public PartsFunction() {
    this(System.getenv());
  }

  /** For every place that is not Lambda. */
  public PartsFunction(Map<String, String> environment) {
    this(Config.of(environment), Clock.systemUTC(), new FreshRandom());
  }

  PartsFunction(Config config, Clock clock, RandomGenerator random) {
    var meter = new Meter();
    var dynamoDb = DynamoDb.connect(config, meter, new Backoff(random)).rehearsed();
    var pricing = dynamoDb.table(config.required("PRICING_TABLE"));
    var tables =
        new Features.Tables(
            dynamoDb.table(config.required("PARTS_TABLE")),
            dynamoDb.table(config.required("SEARCH_TABLE")),
            pricing);
    var registry = new BrandRegistry(dynamoDb.table(config.required("BRANDS_TABLE")), random);
    var terms = new TermsCache(new TermsTable(pricing, Market.of(config)), clock);
    var quoting = new Quoting(terms, transport(config), clock);
    var cursors = new Cursors(config.required("CURSOR_KEY"));
    var routes = PartRoutes.routes(Features.over(tables, registry, quoting, cursors, clock));
    this.edge =
        new HttpEdge(routes, new Telemetry(config, meter, clock))
            .rehearsed("GET /api/parts/{part_id}", Map.of("part_id", "1"))
            .rehearsedList("GET /api/parts/search", "limit=1&q=1")
            .rehearsedChange(
                "POST /api/parts/admin",
                Map.of(),
                "{\"part_number\":\"1\",\"brand_id\":1,\"category_id\":1}");
  }

  private static Transport transport(Config config) {
    return new Transport(
        Integer.parseInt(config.required("TRANSPORT_DAYS_MIN")),
        Integer.parseInt(config.required("TRANSPORT_DAYS_MAX")));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    edge.proxyStream(event, answer, context);
  }
}
