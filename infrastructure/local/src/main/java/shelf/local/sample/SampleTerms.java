package shelf.local.sample;

import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/** On what terms the sample catalog is sold: made up, but for the rate. */
final class SampleTerms {
  static final String BASE = "RUB";
  static final String FOREIGN = "USD";

  /**
   * The Bank of Russia's rate of 1 April 2025, with which the local supplier's prices were made; in
   * {@code infrastructure/sample/fx/cbr.xml} it is the same.
   */
  static final BigDecimal RATE = new BigDecimal("85.4963");

  private SampleTerms() {}

  static ObjectNode foreignSupplier() {
    return supplier("Shenzhen Parts Trading", "Shenzhen", new Place("CN", false));
  }

  static ObjectNode localSupplier() {
    return supplier("Склад Москва", "Москва", new Place("RU", true));
  }

  private record Place(String region, boolean isLocal) {}

  private static ObjectNode supplier(String name, String warehouse, Place place) {
    var supplier = at(place, Json.object().put("name", name)).put("active", true);
    supplier.putArray("warehouses").add(at(place, Json.object().put("name", warehouse)));
    return supplier;
  }

  private static ObjectNode at(Place place, ObjectNode object) {
    return object.put("region", place.region()).put("is_local", place.isLocal());
  }

  /** A fifth on everything. */
  static ObjectNode markup() {
    return Json.object()
        .put("priority", 100)
        .put("active", true)
        .put("type", "percent")
        .put("value", 20);
  }
}
