package shelf.local.sample;

import static java.util.stream.Collectors.joining;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import shelf.local.picture.Outline;
import shelf.local.picture.Poster;
import tools.jackson.databind.JsonNode;

/** Draws products: their shape and measures, on their colour. */
final class ProductPosters {
  /** Of what has no colour: glass. */
  private static final Color PALE = new Color(0xE7ECE9);

  private final Map<String, Color> colors = new HashMap<>();

  /**
   * @param list the API's colours, each with code and hex
   */
  ProductPosters(JsonNode list) {
    list.forEach(color ->
        colors.put(color.path("code").asString(), Color.decode(color.path("hex").asString())));
  }

  Poster of(JsonNode product) {
    var ground = colors.getOrDefault(product.path("color").asString(""), PALE);
    var dimensions = product.path("dimensions");
    return new Poster(
        product.path("name").asString(), measures(dimensions), outline(dimensions), ground);
  }

  private static Outline outline(JsonNode dimensions) {
    var shape = dimensions.path("shape").asString("");
    return switch (shape.replaceFirst("__.*", "")) {
      case "circle" -> Outline.DISC;
      case "cylinder" -> Outline.DRUM;
      case "line" -> Outline.STRIP;
      case "box" -> Outline.BOX;
      default -> Outline.PLATE;
    };
  }

  private static String measures(JsonNode dimensions) {
    var circle = dimensions.path("circle");
    var cylinder = dimensions.path("cylinder");
    if (circle.isObject()) {
      return "⌀ " + cm(circle, "diameter");
    }
    if (cylinder.isObject()) {
      return "⌀ " + cm(cylinder, "diameter") + ", высота " + cm(cylinder, "height");
    }
    return Stream.of("line", "rectangle", "box")
        .map(dimensions::path)
        .filter(JsonNode::isObject)
        .findFirst()
        .map(shape -> cm(shape, "length", "height", "width", "depth"))
        .orElse("");
  }

  /** Those that are there, in this order. */
  private static String cm(JsonNode shape, String... lengths) {
    return Stream.of(lengths)
            .map(length -> shape.path(length + "_cm"))
            .filter(JsonNode::isNumber)
            .map(number -> number.decimalValue().stripTrailingZeros().toPlainString())
            .map(number -> number.replace('.', ','))
            .collect(joining(" × "))
        + " см";
  }
}
