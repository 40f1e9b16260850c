package shelf.products;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import shelf.config.Config;
import shelf.http.Cursors;
import shelf.http.HttpEdge;
import shelf.http.Telemetry;
import shelf.media.MediaUrls;
import shelf.products.categories.CategoryMemory;
import shelf.products.editing.ProductIds;
import shelf.products.list.Budget;
import shelf.products.list.ProductList;
import shelf.snapshot.FreshRandom;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;

/** The function <b>products</b>: 004, the price list. */
public final class ProductsFunction implements RequestStreamHandler {

  private final HttpEdge edge;

  public ProductsFunction() {
    this(System.getenv());
  }

  /** For every place that is not Lambda. */
  public ProductsFunction(Map<String, String> environment) {
    this(Config.of(environment), Clock.systemUTC(), new FreshRandom());
  }

  ProductsFunction(Config config, Clock clock, Random random) {
    var meter = new Meter();
    var dynamoDb = DynamoDb.connect(config, meter, new Backoff(random)).rehearsed();
    var products = dynamoDb.table(config.required("PRODUCTS_TABLE"));
    var memory = new CategoryMemory(products, clock);
    var stores = new ProductList.Stores(products, dynamoDb.table(config.required("SEARCH_TABLE")));
    var urls = MediaUrls.of(config, clock);
    var shown = new ProductList.Shown(new Cursors(config.required("CURSOR_KEY")), urls);
    var list = new ProductList(stores, memory, shown, clock, Budget.USUAL).loaded();
    var features = new Features(products, new ProductIds(random), memory, list, urls, clock);
    this.edge =
        new HttpEdge(ProductRoutes.routes(features), new Telemetry(config, meter, clock))
            .rehearsedList("GET /products", "q=%D1%88%D0%B0%D1%82%D1%91%D1%80&limit=1")
            .rehearsed("GET /products/categories", Map.of())
            .rehearsed(
                "GET /products/{product_id}",
                Map.of("product_id", "00000000-0000-7000-8000-000000000000"))
            .rehearsedChange("POST /products", Map.of(), "{\"name\":\"rehearsal\"}");
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    edge.proxyStream(event, answer, context);
  }
}
