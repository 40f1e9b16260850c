package shelf.fxsync;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import shelf.fxsync.fetch.Fetch;
import shelf.fxsync.fixing.Fixings;
import shelf.http.Routes;
import shelf.rules.Nowhere;
import shelf.table.Backoff;
import shelf.terms.Market;

/** Shows the rules what {@code fx-sync} keeps to itself: its routes, on a DynamoDB nobody calls. */
public final class FxSyncRoutesInCode {
  private FxSyncRoutesInCode() {}

  public static Routes routes() {
    var backoff = new Backoff(Nowhere.NO_CHANCE);
    var pricing = Nowhere.dynamoDb().table("pricing");
    var fixings = new Fixings(pricing, new Market("RUB", ZoneOffset.UTC), Nowhere.EPOCH, List.of());
    var sync = new Sync(List.of(), new Fetch(Optional.empty(), backoff), fixings, Nowhere.EPOCH);
    return FxSyncRoutes.routes(sync);
  }
}
