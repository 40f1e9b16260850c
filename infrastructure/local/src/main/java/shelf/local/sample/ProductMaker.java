package shelf.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes products up that look like those of a price list: each is one of them with a number behind
 * its name, at up to double its price, and with the colour and the way to the customer of another
 * one of its category.
 */
final class ProductMaker {
  private static final int DIGITS = 7;
  private static final int LONGEST_STEM = 90;
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final List<JsonNode> models;
  private final Map<String, List<JsonNode>> kin;
  private final Random random;
  private final DigitSequence numbers;
  private final String mark;

  /**
   * @param models at least one
   * @param seed the same one gives the same products, another one products with other slugs
   */
  ProductMaker(List<JsonNode> models, long seed) {
    this.models = models;
    kin = models.stream().collect(Collectors.groupingBy(ProductMaker::category));
    random = new Random(seed);
    numbers = new DigitSequence(DIGITS, seed);
    mark = Long.toUnsignedString(seed, Character.MAX_RADIX);
  }

  /** How many can be made before there are no more numbers. */
  long most() {
    return numbers.size();
  }

  /** A product that was not made before. */
  ObjectNode make() {
    var model = models.get(random.nextInt(models.size()));
    var all = kin.get(category(model));
    var other = all.get(random.nextInt(all.size()));
    var number = numbers.fill("0".repeat(DIGITS));
    var made = ((ObjectNode) model.deepCopy()).put("name", name(model) + " " + number);
    var factor = BigDecimal.valueOf(random.nextLong(500, 2000), 3);
    multiply(made, "price_rub", factor);
    multiply(made, "loss_compensation_rub", factor);
    set(made, "color", other.path("color"));
    deliver(made, other.path("delivery"));
    made.withObject("seo").put("slug", stem(model) + "-" + number + "-" + mark);
    return made;
  }

  private static String category(JsonNode model) {
    return model.path("category_id").asString();
  }

  private static String name(JsonNode model) {
    return model.path("name").asString();
  }

  private static void multiply(ObjectNode made, String field, BigDecimal factor) {
    if (made.has(field)) {
      made.put(field, round(made.path(field).decimalValue().multiply(factor)));
    }
  }

  /** To tens of roubles, as a price list has them, and what is cheap to kopecks. */
  private static BigDecimal round(BigDecimal price) {
    return price.compareTo(TEN.multiply(TEN)) < 0
        ? price.setScale(2, RoundingMode.HALF_UP)
        : price.divide(TEN, 0, RoundingMode.HALF_UP).multiply(TEN);
  }

  private static void set(ObjectNode made, String field, JsonNode value) {
    if (value.isMissingNode()) {
      made.remove(field);
    } else {
      made.set(field, value);
    }
  }

  private static void deliver(ObjectNode made, JsonNode other) {
    if (made.path("delivery") instanceof ObjectNode delivery && other.isObject()) {
      set(delivery, "transport_restriction", other.path("transport_restriction"));
      set(delivery, "self_pickup_allowed", other.path("self_pickup_allowed"));
    }
  }

  private static String stem(JsonNode model) {
    var slug = model.path("seo").path("slug").asString("product");
    var cut = slug.substring(0, Math.min(slug.length(), LONGEST_STEM));
    return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
