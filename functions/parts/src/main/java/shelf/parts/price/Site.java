package shelf.parts.price;

import java.util.Optional;
import shelf.terms.Supplier;
import shelf.terms.Warehouse;

/** Where goods come from: a warehouse, or the supplier itself if the offer names none. */
record Site(Optional<String> region, boolean isLocal) {

  static Site of(Supplier supplier) {
    return new Site(supplier.region(), supplier.isLocal());
  }

  static Site of(Warehouse warehouse) {
    return new Site(warehouse.region(), warehouse.isLocal());
  }
}
