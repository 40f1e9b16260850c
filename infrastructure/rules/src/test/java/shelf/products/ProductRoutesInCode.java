package shelf.products;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import shelf.config.Config;
import shelf.http.Cursors;
import shelf.http.Routes;
import shelf.media.MediaUrls;
import shelf.products.categories.CategoryMemory;
import shelf.products.editing.ProductIds;
import shelf.products.list.Budget;
import shelf.products.list.ProductList;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;

/**
 * Shows the rules what {@code products} keeps to itself: its routes, on a DynamoDB nobody calls.
 */
public final class ProductRoutesInCode {
  private static final RandomGenerator NO_CHANCE = () -> 0;
  private static final Clock EPOCH = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final Map<String, String> NOWHERE =
      Map.of(
          "AWS_REGION", "eu-central-1",
          "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9",
          "MEDIA_BUCKET", "none",
          "AWS_ACCESS_KEY_ID", "none",
          "AWS_SECRET_ACCESS_KEY", "none");

  private ProductRoutesInCode() {}

  public static Routes routes() {
    var config = Config.of(NOWHERE);
    var urls = MediaUrls.of(config, EPOCH);
    var dynamoDb = DynamoDb.connect(config, new Meter(), new Backoff(NO_CHANCE));
    var ids = new ProductIds(new Random(0));
    var products = dynamoDb.table("products");
    var stores = new ProductList.Stores(products, dynamoDb.table("search"));
    var memory = new CategoryMemory(products, EPOCH);
    var list =
        new ProductList(
            stores, memory, new ProductList.Shown(new Cursors("none"), urls), EPOCH, Budget.USUAL);
    return ProductRoutes.routes(new Features(products, ids, memory, list, urls, EPOCH));
  }
}
