package shelf.products.list;

import java.util.Optional;

/**
 * Where a page begins: not in a list but in an order, so that each page may be read another way.
 *
 * @param place behind which it begins; none for the first page
 * @param stepwise whether it must be read step by step: a page before could not be read as a whole
 */
record Position(Optional<String> place, boolean stepwise) {

  static final Position START = new Position(Optional.empty(), false);

  private static final String STEPWISE = "w";
  private static final String ANY = "-";

  /** Further on; what could not be read as a whole before cannot be later. */
  Position movedTo(String other) {
    return new Position(Optional.of(other), stepwise);
  }

  Position goingStepwise() {
    return new Position(place, true);
  }

  static Position parse(String text) {
    var place = Optional.of(text.substring(1)).filter(rest -> !rest.isEmpty());
    return new Position(place, text.startsWith(STEPWISE));
  }

  String text() {
    return (stepwise ? STEPWISE : ANY) + place.orElse("");
  }
}
