package shelf.contract.products;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of a POST. */
final class Cards {

  static final String CIRCLE =
      "{\"shape\": \"circle__diameter\", \"circle\": {\"diameter_cm\": 330}}";
  static final String LINE = "{\"shape\": \"line__length\", \"line\": {\"length_cm\": 180}}";
  static final String RECTANGLE =
      "{\"shape\": \"rectangle__length_width\","
          + " \"rectangle\": {\"length_cm\": 220, \"width_cm\": 150}}";
  static final String CYLINDER =
      "{\"shape\": \"cylinder__diameter_height\","
          + " \"cylinder\": {\"diameter_cm\": 10, \"height_cm\": 20}}";
  static final String BOX =
      "{\"shape\": \"box__height_width_depth\","
          + " \"box\": {\"height_cm\": 10, \"width_cm\": 20, \"depth_cm\": 30}}";

  /** As answers are read, so that equal numbers are equal nodes. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Cards() {}

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  /** Only what a product must have. */
  static ObjectNode bare() {
    return bare(CIRCLE);
  }

  static ObjectNode bare(String dimensions) {
    var card = JSON.createObjectNode();
    card.put("name", Shop.unique("Стул"));
    card.put("category_id", Shop.ROUND);
    card.put("price_rub", 900);
    card.set("dimensions", json(dimensions));
    return card;
  }

  /** In another category. */
  static ObjectNode in(String category) {
    return bare().put("category_id", category);
  }

  static ObjectNode slugged(String slug) {
    return with(bare(), "seo.slug", "\"" + slug + "\"");
  }

  /** Every field, as in 004 (5.2), with a slug of its own. */
  static ObjectNode full() {
    return with(spec("create.json"), "seo.slug", "\"" + Shop.unique("full") + "\"");
  }

  /** Out of 004, as it stands there. */
  static ObjectNode spec(String file) {
    return (ObjectNode) json(specText(file));
  }

  static String specText(String file) {
    try (InputStream text = Cards.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same with another value somewhere.
   *
   * @param path as {@code delivery.weight_kg}
   * @param json empty to have nothing there
   */
  static ObjectNode with(ObjectNode card, String path, String json) {
    var changed = card.deepCopy();
    var steps = path.split("\\.");
    var block = changed;
    for (int i = 0; i < steps.length - 1; i++) {
      block = block.withObject("/" + steps[i]);
    }
    if (json.isEmpty()) {
      block.remove(steps[steps.length - 1]);
    } else {
      block.set(steps[steps.length - 1], json(json));
    }
    return changed;
  }

  /** A change of one value somewhere. */
  static ObjectNode patch(String path, String json) {
    return with(JSON.createObjectNode(), path, json);
  }

  /** What is there. */
  static JsonNode at(JsonNode card, String path) {
    return card.at("/" + path.replace('.', '/'));
  }
}
