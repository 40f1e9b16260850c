package shelf.parts.offers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shelf.catalog.Offer;
import shelf.table.Table;
import shelf.terms.Supplier;
import shelf.terms.SupplierItem;

/** Who may be named in an offer: read as they are now, not as prices know them. */
public final class Suppliers {

  private final Table pricing;

  public Suppliers(Table pricing) {
    this.pricing = pricing;
  }

  /** Those that exist: one BatchGetItem a hundred. */
  Map<Long, Supplier> findAll(Collection<Long> ids) {
    var keys = ids.stream().map(SupplierItem::key).toList();
    var suppliers = new HashMap<Long, Supplier>();
    pricing.getAll(keys).values().stream()
        .map(SupplierItem::fromItem)
        .forEach(supplier -> suppliers.put(supplier.id(), supplier));
    return suppliers;
  }

  Optional<Supplier> find(long id) {
    return pricing.get(SupplierItem.key(id)).map(SupplierItem::fromItem);
  }

  /** The field of an offer that names somebody who is not there, if one does. */
  static Optional<String> unknown(Offer.Source source, Optional<Supplier> supplier) {
    if (supplier.isEmpty()) {
      return Optional.of(OfferInput.SUPPLIER);
    }
    return source
        .warehouseId()
        .filter(id -> supplier.get().warehouse(id).isEmpty())
        .map(id -> OfferInput.WAREHOUSE);
  }

  /** What is said of such a field. */
  static String notFound(String field) {
    return field.equals(OfferInput.SUPPLIER) ? "Supplier not found" : "Warehouse not found";
  }
}
