package shelf.brands;

import java.time.Clock;
import java.util.random.RandomGenerator;
import shelf.bulk.Bulk;
import shelf.idempotency.Jobs;
import shelf.idempotency.Replays;
import shelf.registry.BrandIndex;
import shelf.registry.BrandRegistry;
import shelf.table.Table;

/** What the function can do, put together once. */
record Features(
    BrandLists lists,
    BrandEditing editing,
    BulkCreate bulkCreate,
    BulkDelete bulkDelete,
    BrandStatistics statistics) {

  static Features over(Table brands, Table search, Clock clock, RandomGenerator random) {
    var registry = new BrandRegistry(brands, random);
    var index = new BrandIndex(search);
    var table = new BrandTable(brands, registry);
    var deletion = new BrandDeletion(table, clock);
    return new Features(
        new BrandLists(table, index),
        new BrandEditing(table, deletion, new Replays(brands, clock)),
        new BulkCreate(table, new Bulk(new Jobs(brands, clock))),
        new BulkDelete(deletion),
        new BrandStatistics(table, registry, index));
  }
}
