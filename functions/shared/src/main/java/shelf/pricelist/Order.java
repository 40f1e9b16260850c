package shelf.pricelist;

import java.util.UUID;

/**
 * An order of products. A product's place in it is a text that sorts as the products do, with the
 * id at its end: so no two share one, and a cursor can be a place.
 */
public enum Order {
  /** The time is in the id. */
  CREATED("c"),
  PRICE("p"),
  UPDATED("u"),
  /** By folded names: in any case, ё as е, digits before Latin letters before Russian ones. */
  NAME("n");

  /** Sorts before whatever a name may have. */
  static final char TERMINATOR = '\u0001';

  private static final int TIME_CHARACTERS = 6;

  /** With the id behind it, less than the 1 024 bytes that a sort key may have. */
  private static final int LONGEST_NAME = 240;

  private final String letter;

  Order(String letter) {
    this.letter = letter;
  }

  /** As it stands in the names of lists. */
  String letter() {
    return letter;
  }

  public String place(IndexedProduct product) {
    var id = Sextets.of(product.id());
    return switch (this) {
      case CREATED -> id;
      case PRICE -> ofPrice(product.kopecks()) + id;
      case UPDATED -> ofTime(product.updatedSeconds()) + id;
      case NAME -> ofName(product.name()) + TERMINATOR + id;
    };
  }

  /** What the places of all products of a price begin with. */
  public static String ofPrice(long kopecks) {
    return Sextets.ofAnySize(kopecks);
  }

  static String ofTime(long seconds) {
    return Sextets.of(seconds, TIME_CHARACTERS);
  }

  static String ofName(String name) {
    return Letters.first(Letters.of(Words.folded(name)), LONGEST_NAME);
  }

  /** Whose place it is. */
  static UUID idAt(String place) {
    return Sextets.id(place.substring(place.length() - Sextets.OF_ID));
  }
}
