package shelf.products.list;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import shelf.pricelist.Order;
import shelf.search.StoredOrder;

/** An order and which end of it comes first. */
record Ordering(Order order, boolean descending) {

  static final Ordering NEWEST = new Ordering(Order.CREATED, true);

  static Stream<Ordering> all() {
    return Stream.of(Order.values())
        .flatMap(order -> Stream.of(new Ordering(order, false), new Ordering(order, true)));
  }

  static Optional<Ordering> of(String text) {
    return all().filter(ordering -> ordering.text().equals(text)).findFirst();
  }

  /** As the API has it, {@code -created_at}. */
  String text() {
    return (descending ? "-" : "") + field();
  }

  private String field() {
    return switch (order) {
      case CREATED, UPDATED -> order.name().toLowerCase(Locale.ROOT) + "_at";
      case PRICE -> "price_rub";
      case NAME -> "name";
    };
  }

  /** Of places, the first one shown first. */
  Comparator<String> comparator() {
    return descending ? StoredOrder.OF_TEXTS.reversed() : StoredOrder.OF_TEXTS;
  }

  boolean isBehind(String place, Optional<String> other) {
    return other.isEmpty() || comparator().compare(place, other.get()) > 0;
  }
}
