package shelf.carmodels;

import shelf.http.Cursors;
import shelf.http.Routes;
import shelf.media.MediaUrls;
import shelf.registry.BrandRegistry;
import shelf.rules.Nowhere;

/**
 * Shows the rules what {@code car-models} keeps to itself: its routes, on a DynamoDB nobody calls.
 */
public final class CarModelRoutesInCode {
  private CarModelRoutesInCode() {}

  public static Routes routes() {
    var dynamoDb = Nowhere.dynamoDb();
    var brands = new BrandRegistry(dynamoDb.table("brands"), Nowhere.NO_CHANCE);
    var carModels = dynamoDb.table("car-models");
    var urls = MediaUrls.of(Nowhere.config(), Nowhere.EPOCH);
    return CarModelRoutes.routes(
        Features.over(carModels, brands, new Cursors("key"), urls, Nowhere.EPOCH));
  }
}
