package shelf.table;

import java.util.function.Function;

/** An item is not what this version writes there. What is wrong with it concerns it alone. */
public final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private UnreadableException(Item item, RuntimeException cause) {
    super("Unreadable: " + item.key(), cause);
  }

  /**
   * Tells whatever is broken in an item from what happens to all of them, as an outage does.
   *
   * @throws UnreadableException if the item cannot be read
   */
  public static <T> T read(Item item, Function<Item, T> reading) {
    try {
      return reading.apply(item);
    } catch (RuntimeException e) {
      throw new UnreadableException(item, e);
    }
  }
}
