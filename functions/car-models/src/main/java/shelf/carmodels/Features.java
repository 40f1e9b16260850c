package shelf.carmodels;

import java.time.Clock;
import shelf.carmodels.editing.CarModelEditing;
import shelf.carmodels.list.CarModelList;
import shelf.carmodels.reference.CodeGuard;
import shelf.carmodels.reference.ReferenceEditing;
import shelf.carmodels.reference.ReferenceMemory;
import shelf.carmodels.show.Details;
import shelf.carmodels.store.BrandNames;
import shelf.carmodels.store.CarModelTable;
import shelf.http.Cursors;
import shelf.idempotency.Replays;
import shelf.media.MediaUrls;
import shelf.registry.BrandRegistry;
import shelf.table.Table;

/** What the routes can do, put together. */
record Features(
    CarModelEditing editing, Details details, CarModelList list, ReferenceEditing reference) {

  /**
   * @param carModels the function's own table
   */
  static Features over(
      Table carModels, BrandRegistry brands, Cursors cursors, MediaUrls urls, Clock clock) {
    var table = new CarModelTable(carModels);
    var names = new BrandNames(brands, clock);
    var memory = new ReferenceMemory(carModels, clock);
    var stores = new CarModelEditing.Stores(table, brands, new CodeGuard(carModels, memory));
    return new Features(
        new CarModelEditing(stores, new Replays(carModels, clock), clock),
        new Details(table, names, urls),
        new CarModelList(table, names, cursors, urls),
        new ReferenceEditing(carModels, memory));
  }
}
