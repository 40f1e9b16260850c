package shelf.pricing;

import java.util.Optional;
import java.util.function.IntToLongFunction;
import shelf.http.Body;
import shelf.http.Change;
import shelf.http.Range;
import shelf.terms.Supplier;

/**
 * What a body says of a supplier.
 *
 * @param flags whether it is in the marketplace's own region, and whether its offers count
 * @param warehouses what replaces the list
 */
record SupplierChange(
    Optional<String> name, Change<String> region, Flags flags, Optional<WarehouseList> warehouses) {

  private static final String NAME = "name";
  private static final String WAREHOUSES = "warehouses";
  private static final Range LENGTH = Range.of(1, 100);

  /** Either may be left open. */
  record Flags(Optional<Boolean> isLocal, Optional<Boolean> active) {}

  /** A new supplier: it must have a name. */
  static SupplierChange ofNew(Body body) {
    return read(body, Optional.of(body.name(NAME, LENGTH)));
  }

  static SupplierChange of(Body body) {
    return read(body, body.maybeName(NAME, LENGTH));
  }

  private static SupplierChange read(Body body, Optional<String> name) {
    boolean listed = body.has(WAREHOUSES) && !body.isNull(WAREHOUSES);
    return new SupplierChange(
        name,
        body.change("region", field -> body.maybeName(field, LENGTH)),
        new Flags(body.maybeFlag("is_local"), body.maybeFlag("active")),
        listed ? Optional.of(WarehouseList.of(body, WAREHOUSES)) : Optional.empty());
  }

  /** Reports warehouses that are not the supplier's. */
  void check(Supplier seen) {
    warehouses.ifPresent(list -> list.check(seen));
  }

  /**
   * The supplier after the change, of the next version.
   *
   * @param ids takes so many ids of warehouses and answers the first
   */
  Supplier over(Supplier seen, IntToLongFunction ids) {
    return new Supplier(
        seen.id(),
        name.orElse(seen.name()),
        region.over(seen.region()),
        flags.isLocal().orElse(seen.isLocal()),
        flags.active().orElse(seen.active()),
        warehouses.map(list -> list.numbered(ids)).orElse(seen.warehouses()),
        seen.version() + 1);
  }

  /** Whether a supplier is after the change as it was before. */
  static boolean isSame(Supplier seen, Supplier next) {
    return next.equals(
        new Supplier(
            seen.id(),
            seen.name(),
            seen.region(),
            seen.isLocal(),
            seen.active(),
            seen.warehouses(),
            next.version()));
  }
}
