package shelf.contract.pricelist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bodies of a POST by chance, with few prices and names. */
final class Goods {

  static final String TREE =
      """
      [{"id": "cat_a", "name": "А", "children": [
         {"id": "cat_b", "name": "Б", "children": []}, {"id": "cat_c", "name": "В", "children": []}]},
       {"id": "cat_d", "name": "Г", "children": []}]
      """;

  private static final List<String> CATEGORIES = List.of("cat_a", "cat_b", "cat_c", "cat_d");
  private static final List<String> NAMES =
      List.of("Стул белый", "Стол круглый", "Скатерть", "стул белый", "Ёлка", "Бокал для вина");
  private static final List<String> COLORS = List.of("white", "gray", "black");

  private final Random random;

  Goods(Random random) {
    this.random = random;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  Map<String, Object> next() {
    return priced(price());
  }

  /** Of many the price is the same. */
  long price() {
    return random.nextInt(3) > 0 ? 2700 : 100 * random.nextInt(9);
  }

  Map<String, Object> priced(long price) {
    var card = new LinkedHashMap<String, Object>();
    card.put("name", any(NAMES));
    card.put("features", List.of("Глажка с изнаночной стороны"));
    card.put("category_id", any(CATEGORIES));
    card.put("price_rub", price);
    card.put("color", any(COLORS));
    var circle = Map.of("diameter_cm", 330);
    card.put("dimensions", Map.of("shape", "circle__diameter", "circle", circle));
    card.put("delivery", Map.of("volume_cm3", 5, "self_pickup_allowed", random.nextBoolean()));
    return card;
  }
}
