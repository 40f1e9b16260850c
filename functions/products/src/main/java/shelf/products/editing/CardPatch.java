package shelf.products.editing;

import shelf.http.Body;
import shelf.http.Inputs;
import shelf.http.Json;
import shelf.pricelist.CardFields;
import shelf.pricelist.Product;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A card after a PATCH: the merged JSON is read as that of a POST is. */
final class CardPatch {

  private static final String DIMENSIONS = "dimensions";

  private CardPatch() {}

  static CardFields.Read read(Inputs inputs, Product seen) {
    Body merged = inputs.bodyOver(patch -> base(seen, patch)).object();
    return CardFields.read(merged);
  }

  /** What a patch is put over: what it replaces as a whole, and what is computed, left out. */
  private static JsonNode base(Product seen, JsonNode patch) {
    var base = (ObjectNode) Json.read(Json.write(seen.card()));
    if (patch.path(DIMENSIONS).has("shape")) {
      base.remove(DIMENSIONS);
    }
    if (seen.history().volumeComputed()) {
      ((ObjectNode) base.get("delivery")).remove("volume_cm3");
    }
    return base;
  }
}
