package shelf.pricing;

import java.time.ZoneOffset;
import shelf.catalog.PartIndex;
import shelf.http.Cursors;
import shelf.http.Routes;
import shelf.rules.Nowhere;
import shelf.terms.Market;

/** Shows the rules what {@code pricing} keeps to itself: its routes, on a DynamoDB nobody calls. */
public final class PricingRoutesInCode {
  private PricingRoutesInCode() {}

  public static Routes routes() {
    var dynamoDb = Nowhere.dynamoDb();
    var parts = new PartIndex(dynamoDb.table("search"));
    var market = new Market("RUB", ZoneOffset.UTC);
    var features = new Features(dynamoDb.table("pricing"), parts, market, Nowhere.EPOCH);
    return PricingRoutes.routes(features, new Cursors("key"));
  }
}
