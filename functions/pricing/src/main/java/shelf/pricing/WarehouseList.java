package shelf.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import shelf.http.Body;
import shelf.http.Range;
import shelf.terms.Supplier;
import shelf.terms.Warehouse;

/** The warehouses that a body gives a supplier. */
final class WarehouseList {

  private static final int MOST = 200;
  private static final Range LENGTH = Range.of(1, 100);
  private static final String ID = "id";
  private static final String NAME = "name";

  private final List<Element> elements;

  private WarehouseList(List<Element> elements) {
    this.elements = elements;
  }

  /**
   * One element of the list.
   *
   * @param body where to report what is wrong with it
   * @param id of the warehouse to keep; empty for a new one
   */
  private record Element(
      Body body, Optional<Long> id, String name, Optional<String> region, boolean isLocal) {

    static Element of(Body body) {
      return new Element(
          body,
          body.maybeId(ID),
          body.name(NAME, LENGTH),
          body.maybeName("region", LENGTH),
          body.flag("is_local", false));
    }

    Warehouse numbered(long number) {
      return new Warehouse(number, name, region, isLocal);
    }
  }

  /** Reports names and ids that are there twice. */
  static WarehouseList of(Body supplier, String field) {
    var elements = supplier.items(field, MOST).stream().map(Element::of).toList();
    var names = new HashSet<String>();
    var ids = new HashSet<Long>();
    for (var element : elements) {
      if (element.body().isSound(NAME) && !names.add(element.name())) {
        element.body().fault(NAME, "not_unique", "Warehouses of a supplier differ in their names");
      }
      if (element.body().isSound(ID) && element.id().filter(id -> !ids.add(id)).isPresent()) {
        element.body().fault(ID, "not_unique", "A warehouse can be listed only once");
      }
    }
    return new WarehouseList(elements);
  }

  void check(Supplier seen) {
    elements.stream()
        .filter(element -> element.body().isSound(ID))
        .filter(element -> element.id().filter(id -> seen.warehouse(id).isEmpty()).isPresent())
        .forEach(element -> element.body().fault(ID, "warehouse_unknown", unknown()));
  }

  private static String unknown() {
    return "Input should be the id of a warehouse of this supplier, or absent for a new one";
  }

  /**
   * The warehouses by id.
   *
   * @param ids takes so many ids and answers the first; not asked for none
   */
  List<Warehouse> numbered(IntToLongFunction ids) {
    int added = (int) elements.stream().filter(element -> element.id().isEmpty()).count();
    long next = added == 0 ? 0 : ids.applyAsLong(added);
    var warehouses = new ArrayList<Warehouse>();
    for (var element : elements) {
      warehouses.add(element.numbered(element.id().isPresent() ? element.id().get() : next++));
    }
    warehouses.sort(Comparator.comparing(Warehouse::id));
    return List.copyOf(warehouses);
  }
}
