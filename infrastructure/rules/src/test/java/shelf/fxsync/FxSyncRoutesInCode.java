package shelf.fxsync;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import shelf.config.Config;
import shelf.fxsync.fetch.Fetch;
import shelf.fxsync.fixing.Fixings;
import shelf.http.Routes;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;
import shelf.terms.Market;

/** Shows the rules what {@code fx-sync} keeps to itself: its routes, on a DynamoDB nobody calls. */
public final class FxSyncRoutesInCode {
  private static final RandomGenerator NO_CHANCE = () -> 0;
  private static final Clock EPOCH = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final Map<String, String> NOWHERE =
      Map.of(
          "AWS_REGION", "eu-central-1",
          "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9",
          "AWS_ACCESS_KEY_ID", "none",
          "AWS_SECRET_ACCESS_KEY", "none");

  private FxSyncRoutesInCode() {}

  public static Routes routes() {
    var backoff = new Backoff(NO_CHANCE);
    var pricing = DynamoDb.connect(Config.of(NOWHERE), new Meter(), backoff).table("pricing");
    var fixings = new Fixings(pricing, new Market("RUB", ZoneOffset.UTC), EPOCH, List.of());
    var sync = new Sync(List.of(), new Fetch(Optional.empty(), backoff), fixings, EPOCH);
    return FxSyncRoutes.routes(sync);
  }
}
