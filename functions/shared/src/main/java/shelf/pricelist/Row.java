package shelf.pricelist;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A product as a row of some list tells of it.
 *
 * @param place where the row was found
 * @param updatedAt in rows of stems only
 */
public record Row(Place place, Facts facts, Optional<Instant> updatedAt) {

  /** A place in an order. */
  public record Place(Order order, String text) {}

  public UUID id() {
    return Order.idAt(place.text());
  }

  /** Its place in an order, if the row tells. */
  public Optional<String> placeIn(Order order) {
    if (order == place.order()) {
      return Optional.of(place.text());
    }
    var id = place.text().substring(place.text().length() - Sextets.OF_ID);
    return switch (order) {
      case CREATED -> Optional.of(id);
      case PRICE -> Optional.of(Order.ofPrice(facts.kopecks()) + id);
      case UPDATED -> updatedAt.map(time -> Order.ofTime(time.getEpochSecond()) + id);
      case NAME -> Optional.empty();
    };
  }
}
