package shelf.pricelist;

import shelf.table.Key;

/** An item is no product as this version knows them. What is wrong with it concerns it alone. */
public final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableException(Key key, RuntimeException cause) {
    super("Unreadable: " + key.collection(), cause);
  }
}
