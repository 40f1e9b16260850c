package shelf.parts;

import java.time.Clock;
import shelf.bulk.Bulk;
import shelf.catalog.PartIndex;
import shelf.http.Cursors;
import shelf.idempotency.Jobs;
import shelf.idempotency.Replays;
import shelf.parts.categories.CategoryEditing;
import shelf.parts.categories.CategoryTable;
import shelf.parts.editing.PartBulkCreate;
import shelf.parts.editing.PartEditing;
import shelf.parts.editing.PartWriting;
import shelf.parts.offers.OfferBulk;
import shelf.parts.offers.OfferEditing;
import shelf.parts.offers.Suppliers;
import shelf.parts.search.PartDetail;
import shelf.parts.search.PartPages;
import shelf.parts.store.PartTable;
import shelf.parts.store.Quoting;
import shelf.registry.BrandRegistry;
import shelf.table.Table;

/** What the function can do, put together once. */
record Features(
    PartPages pages,
    PartDetail detail,
    PartEditing editing,
    PartBulkCreate bulkCreate,
    CategoryEditing categories,
    OfferEditing offers,
    OfferBulk offerBulk) {

  /**
   * The tables of the groups that parts touch.
   *
   * @param parts its own
   * @param search read only
   * @param pricing read only
   */
  record Tables(Table parts, Table search, Table pricing) {}

  static Features over(
      Tables tables, BrandRegistry registry, Quoting quoting, Cursors cursors, Clock clock) {
    var table = new PartTable(tables.parts());
    var index = new PartIndex(tables.search());
    var replays = new Replays(tables.parts(), clock);
    var bulk = new Bulk(new Jobs(tables.parts(), clock));
    var suppliers = new Suppliers(tables.pricing());
    var writing = new PartWriting(table, registry);
    return new Features(
        new PartPages(table, index, quoting, cursors),
        new PartDetail(table, quoting),
        new PartEditing(table, writing, replays, quoting, clock),
        new PartBulkCreate(table, registry, bulk, clock),
        new CategoryEditing(new CategoryTable(tables.parts()), replays, cursors),
        new OfferEditing(table, suppliers, cursors),
        new OfferBulk(table, registry, suppliers, bulk));
  }
}
