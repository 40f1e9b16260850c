package shelf.contract.pricelist;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shelf.pricelist.IndexedProduct;
import shelf.pricelist.Order;
import shelf.pricelist.QueryWord;
import shelf.pricelist.Traits;
import shelf.search.StoredOrder;
import tools.jackson.databind.JsonNode;

/**
 * A product as its full card shows it, and what a list may ask of it.
 *
 * @param stems of its words: these and its place by name take long to find out, and are asked often
 * @param named its place in lists by name
 */
record Known(String id, JsonNode card, Collection<String> stems, String named) {

  static Known of(JsonNode card) {
    var indexed = indexed(card);
    return new Known(
        card.get("id").stringValue(), card, indexed.stems(), Order.NAME.place(indexed));
  }

  String categoryId() {
    return card.get("category_id").stringValue();
  }

  BigDecimal price() {
    return card.get("price_rub").decimalValue();
  }

  Optional<String> color() {
    return text("/color");
  }

  Optional<String> transport() {
    return text("/delivery/transport_restriction");
  }

  Optional<Boolean> selfPickup() {
    var flag = card.at("/delivery/self_pickup_allowed");
    return flag.isBoolean() ? Optional.of(flag.booleanValue()) : Optional.empty();
  }

  private Optional<String> text(String path) {
    return Optional.of(card.at(path)).filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  private Instant updated() {
    return Instant.parse(card.get("updated_at").stringValue());
  }

  String name() {
    return card.get("name").stringValue();
  }

  List<String> features() {
    return features(card);
  }

  private static List<String> features(JsonNode card) {
    return card.get("features").valueStream().map(JsonNode::stringValue).toList();
  }

  /** Only for what is a matter of words: those have tests of their own. */
  private static IndexedProduct indexed(JsonNode card) {
    var id = UUID.fromString(card.get("id").stringValue());
    var name = card.get("name").stringValue();
    var category = card.get("category_id").stringValue();
    return new IndexedProduct(
        id, 1, name, features(card), category, new Traits(0), 0, Instant.EPOCH);
  }

  boolean has(List<QueryWord> words) {
    return words.stream().allMatch(word -> word.isIn(stems));
  }

  /**
   * @param ordering as the API has it
   */
  static Comparator<Known> comparator(String ordering) {
    Comparator<Known> byId = Comparator.comparing(Known::id);
    var field = ordering.startsWith("-") ? ordering.substring(1) : ordering;
    Comparator<Known> ascending =
        switch (field) {
          case "created_at" -> byId;
          case "updated_at" -> Comparator.comparing(Known::updated).thenComparing(byId);
          case "price_rub" -> Comparator.comparing(Known::price).thenComparing(byId);
          default -> Comparator.comparing(Known::named, StoredOrder.OF_TEXTS);
        };
    return field.equals(ordering) ? ascending : ascending.reversed();
  }
}
