package shelf.pricing;

import java.util.List;
import java.util.Optional;
import shelf.table.Item;
import shelf.terms.Supplier;
import shelf.terms.SupplierItem;
import shelf.terms.Warehouse;

/** A supplier as the API shows it. */
record SupplierView(
    long id,
    String name,
    Optional<String> region,
    boolean isLocal,
    boolean active,
    List<WarehouseView> warehouses) {

  record WarehouseView(long id, String name, Optional<String> region, boolean isLocal) {

    static WarehouseView of(Warehouse warehouse) {
      return new WarehouseView(
          warehouse.id(), warehouse.name(), warehouse.region(), warehouse.isLocal());
    }
  }

  static SupplierView of(Item item) {
    return of(SupplierItem.fromItem(item));
  }

  static SupplierView of(Supplier supplier) {
    return new SupplierView(
        supplier.id(),
        supplier.name(),
        supplier.region(),
        supplier.isLocal(),
        supplier.active(),
        supplier.warehouses().stream().map(WarehouseView::of).toList());
  }
}
