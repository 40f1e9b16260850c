package shelf.pricing;

import java.time.Clock;
import shelf.catalog.PartIndex;
import shelf.idempotency.Replays;
import shelf.table.Table;
import shelf.terms.Market;
import shelf.terms.TermsTable;

/**
 * What the routes can do, put together.
 *
 * @param pricing the function's own table
 * @param parts knows which suppliers have offers
 */
record Features(Table pricing, PartIndex parts, Market market, Clock clock) {

  SupplierEditing suppliers() {
    return new SupplierEditing(new SupplierTable(pricing), parts, new Replays(pricing, clock));
  }

  RuleEditing rules() {
    return new RuleEditing(new RuleTable(pricing), new Replays(pricing, clock));
  }

  RateQuotes rates() {
    return new RateQuotes(new TermsTable(pricing, market), market, clock);
  }

  OverrideEditing overrides() {
    return new OverrideEditing(pricing, market, clock);
  }
}
