package shelf.local.sample;

import java.util.function.Consumer;

/** A price list to load, read from its start as often as needed and never held as a whole. */
interface Products {
  /** For people. */
  String name();

  /**
   * Hands over the products in order.
   *
   * @throws LoadException when they cannot be read
   */
  void each(Consumer<Product> reader);
}
