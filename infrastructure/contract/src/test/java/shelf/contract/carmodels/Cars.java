package shelf.contract.carmodels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of a POST or PUT. */
final class Cars {

  /** As answers are read, so that equal numbers are equal nodes. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Cars() {}

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  /** Only what a model must have. */
  static ObjectNode bare() {
    return bare(Garage.sharedBrand());
  }

  static ObjectNode bare(long brand) {
    return branded(JSON.createObjectNode(), brand).put("model_name", "Camry");
  }

  /** Every field, as in 001. */
  static ObjectNode full() {
    return full(Garage.sharedBrand());
  }

  static ObjectNode full(long brand) {
    return branded((ObjectNode) json(spec("update.json")), brand);
  }

  /** As if it had been read: a number that fits is no long. */
  private static ObjectNode branded(ObjectNode car, long brand) {
    car.set("brand_id", json(Long.toString(brand)));
    return car;
  }

  /** Out of 001, as it stands there. */
  static String spec(String file) {
    try (InputStream text = Cars.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same with another value in a field.
   *
   * @param json empty to have nothing there
   */
  static ObjectNode with(ObjectNode car, String field, String json) {
    var changed = car.deepCopy();
    if (json.isEmpty()) {
      changed.remove(field);
    } else {
      changed.set(field, json(json));
    }
    return changed;
  }

  /**
   * Adds a text.
   *
   * @param place as {@code engine/en}
   */
  static ObjectNode text(ObjectNode car, String place, String value) {
    var codes = place.split("/", 2);
    var more = car.deepCopy();
    more.withArray("/attributes")
        .addObject()
        .put("attribute_type_code", codes[0])
        .put("language_code", codes[1])
        .put("value", value);
    return more;
  }

  /**
   * Adds a colour.
   *
   * @param place as {@code body/en}
   */
  static ObjectNode color(ObjectNode car, String place, String name) {
    var codes = place.split("/", 2);
    var more = car.deepCopy();
    more.withArray("/colors")
        .addObject()
        .put("color_type_code", codes[0])
        .put("language_code", codes[1])
        .put("color_name", name);
    return more;
  }
}
