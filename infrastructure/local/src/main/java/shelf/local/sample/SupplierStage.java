package shelf.local.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import shelf.local.sample.ShelfApi.Creation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the two suppliers of a catalog that names none. */
final class SupplierStage {
  private static final String PATH = "/api/suppliers/admin";

  private final Means means;
  private final Tally tally;
  private final Map<String, JsonNode> known = new HashMap<>();

  SupplierStage(Means means, Tally tally) {
    this.means = means;
    this.tally = tally;
  }

  /** Whose an offer is. */
  record Source(long supplierId, OptionalLong warehouseId) {
    private static Source of(JsonNode supplier) {
      var warehouses = supplier.path("warehouses").valueStream();
      var first = warehouses.mapToLong(warehouse -> warehouse.path("id").asLong()).findFirst();
      return new Source(supplier.path("id").asLong(), first);
    }
  }

  /** One from abroad, who has everything, and one in town, who has some of it at once. */
  record Suppliers(Source foreign, Source local) {}

  Suppliers create() {
    means.api().each(PATH, each -> known.putIfAbsent(each.path("name").asString(), each));
    var foreign = source(SampleTerms.foreignSupplier());
    return new Suppliers(foreign, source(SampleTerms.localSupplier()));
  }

  private Source source(ObjectNode wanted) {
    var there = known.get(wanted.path("name").asString());
    return Source.of(there == null ? made(wanted) : existing(there));
  }

  private JsonNode made(ObjectNode wanted) {
    var body = Json.bytes(wanted);
    return switch (means.api().create(PATH, body, means.keys().ofRun(body, 0))) {
      case Creation.Made made -> {
        tally.created(1);
        yield made.json();
      }
      case Creation.Taken taken -> existing(means.api().get(PATH + "/" + taken.id()));
      case Creation.Refused refused ->
          throw new LoadException("The API refused a supplier: " + refused.reason() + ".");
    };
  }

  private JsonNode existing(JsonNode supplier) {
    tally.existing(1);
    return supplier;
  }
}
