package shelf.local.sample;

import java.util.function.Consumer;

/** A catalog to load, read from its start as often as needed and never held as a whole. */
interface Rows {
  /** For people. */
  String name();

  /**
   * Hands over the rows in order.
   *
   * @throws LoadException when they cannot be read
   */
  void each(Consumer<Row> reader);
}
