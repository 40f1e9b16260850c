package shelf.parts;

import java.time.ZoneOffset;
import shelf.http.Cursors;
import shelf.http.Routes;
import shelf.parts.price.Transport;
import shelf.parts.store.Quoting;
import shelf.registry.BrandRegistry;
import shelf.rules.Nowhere;
import shelf.terms.Market;
import shelf.terms.TermsCache;
import shelf.terms.TermsTable;

/** Shows the rules what {@code parts} keeps to itself: its routes, on a DynamoDB nobody calls. */
public final class PartRoutesInCode {
  private PartRoutesInCode() {}

  public static Routes routes() {
    var dynamoDb = Nowhere.dynamoDb();
    var pricing = dynamoDb.table("pricing");
    var tables = new Features.Tables(dynamoDb.table("parts"), dynamoDb.table("search"), pricing);
    var registry = new BrandRegistry(dynamoDb.table("brands"), Nowhere.NO_CHANCE);
    var terms = new TermsTable(pricing, new Market("RUB", ZoneOffset.UTC));
    var quoting =
        new Quoting(new TermsCache(terms, Nowhere.EPOCH), new Transport(0, 2), Nowhere.EPOCH);
    return PartRoutes.routes(
        Features.over(tables, registry, quoting, new Cursors("key"), Nowhere.EPOCH));
  }
}
