package shelf.brands;

import shelf.http.Cursors;
import shelf.http.Routes;
import shelf.rules.Nowhere;

/** Shows the rules what {@code brands} keeps to itself: its routes, on a DynamoDB nobody calls. */
public final class BrandRoutesInCode {
  private BrandRoutesInCode() {}

  public static Routes routes() {
    var dynamoDb = Nowhere.dynamoDb();
    var table = dynamoDb.table("brands");
    var features = Features.over(table, dynamoDb.table("search"), Nowhere.EPOCH, Nowhere.NO_CHANCE);
    return BrandRoutes.routes(features, new Cursors("key"));
  }
}
