package shelf.parts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.random.RandomGenerator;
import shelf.config.Config;
import shelf.http.Cursors;
import shelf.http.Routes;
import shelf.parts.price.Transport;
import shelf.parts.store.Quoting;
import shelf.registry.BrandRegistry;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;
import shelf.terms.Market;
import shelf.terms.TermsCache;
import shelf.terms.TermsTable;

/** Shows the rules what {@code parts} keeps to itself: its routes, on a DynamoDB nobody calls. */
public final class PartRoutesInCode {
  private static final RandomGenerator NO_CHANCE = () -> 0;
  private static final Clock EPOCH = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final Map<String, String> NOWHERE =
      Map.of(
          "AWS_REGION", "eu-central-1",
          "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9",
          "AWS_ACCESS_KEY_ID", "none",
          "AWS_SECRET_ACCESS_KEY", "none");

  private PartRoutesInCode() {}

  public static Routes routes() {
    var dynamoDb = DynamoDb.connect(Config.of(NOWHERE), new Meter(), new Backoff(NO_CHANCE));
    var pricing = dynamoDb.table("pricing");
    var tables = new Features.Tables(dynamoDb.table("parts"), dynamoDb.table("search"), pricing);
    var registry = new BrandRegistry(dynamoDb.table("brands"), NO_CHANCE);
    var terms = new TermsTable(pricing, new Market("RUB", ZoneOffset.UTC));
    var quoting = new Quoting(new TermsCache(terms, EPOCH), new Transport(0, 2), EPOCH);
    return PartRoutes.routes(Features.over(tables, registry, quoting, new Cursors("key"), EPOCH));
  }
}
