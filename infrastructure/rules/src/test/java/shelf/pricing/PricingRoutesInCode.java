package shelf.pricing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.random.RandomGenerator;
import shelf.catalog.PartIndex;
import shelf.config.Config;
import shelf.http.Cursors;
import shelf.http.Routes;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;
import shelf.terms.Market;

/** Shows the rules what {@code pricing} keeps to itself: its routes, on a DynamoDB nobody calls. */
public final class PricingRoutesInCode {
  private static final RandomGenerator NO_CHANCE = () -> 0;
  private static final Clock EPOCH = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final Map<String, String> NOWHERE =
      Map.of(
          "AWS_REGION", "eu-central-1",
          "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9",
          "AWS_ACCESS_KEY_ID", "none",
          "AWS_SECRET_ACCESS_KEY", "none");

  private PricingRoutesInCode() {}

  public static Routes routes() {
    var dynamoDb = DynamoDb.connect(Config.of(NOWHERE), new Meter(), new Backoff(NO_CHANCE));
    var parts = new PartIndex(dynamoDb.table("search"));
    var market = new Market("RUB", ZoneOffset.UTC);
    var features = new Features(dynamoDb.table("pricing"), parts, market, EPOCH);
    return PricingRoutes.routes(features, new Cursors("key"));
  }
}
