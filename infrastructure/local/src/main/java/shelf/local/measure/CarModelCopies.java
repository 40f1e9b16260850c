package shelf.local.measure;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** New car models like one that is there, with names of their own. */
final class CarModelCopies {

  private static final List<String> LANGUAGES = List.of("en", "ru", "uk");
  private static final List<String> ATTRIBUTES =
      List.of(
          "slogan", "engine", "fuel_type", "drive_type", "transmission", "suspension", "interior");
  private static final List<String> COLORS = List.of("body", "interior");

  private static final String TEXT = "2.5 L, 4 cylinders, 181 hp";

  private final JsonNode model;
  private final AtomicInteger given = new AtomicInteger();

  /**
   * @param model as an editor gets it
   */
  CarModelCopies(JsonNode model) {
    this.model = model;
  }

  /** The body of a car model that is not there yet; safe to ask for from several threads. */
  ObjectNode next() {
    var copy = (ObjectNode) model.deepCopy();
    return copy.put(
        "model_name", copy.path("model_name").asString() + " copy " + given.getAndIncrement());
  }

  /** One with a text of each shipped type and a colour of each kind in each shipped language. */
  ObjectNode full() {
    var copy = next();
    fill(copy.putArray("attributes"), "attribute_type_code", ATTRIBUTES, "value");
    fill(copy.putArray("colors"), "color_type_code", COLORS, "color_name");
    return copy;
  }

  private static void fill(ArrayNode texts, String type, List<String> types, String text) {
    for (var language : LANGUAGES) {
      types.forEach(
          each -> texts.addObject().put(type, each).put("language_code", language).put(text, TEXT));
    }
  }
}
