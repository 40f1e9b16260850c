package shelf.terms;

import java.util.List;
import java.util.Optional;

/**
 * Who offers parts.
 *
 * @param id positive, never reused
 * @param region for pricing rules, where an offer names no warehouse
 * @param isLocal whether it is in the marketplace's own region
 * @param active whether its offers count
 * @param warehouses ordered by id
 * @param version grows with each change
 */
public record Supplier(
    long id,
    String name,
    Optional<String> region,
    boolean isLocal,
    boolean active,
    List<Warehouse> warehouses,
    long version) {

  public Optional<Warehouse> warehouse(long warehouseId) {
    return warehouses.stream().filter(warehouse -> warehouse.id() == warehouseId).findFirst();
  }
}
