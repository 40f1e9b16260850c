package shelf.fxsync.source;

/**
 * A source gave no rates that can be used. The message continues the source's name in our own
 * words, as "has 12 currencies, fewer than 30", and may be shown to anybody: nothing that the
 * source sent is in it but numbers, days and codes that were read as such.
 */
public final class UnusableFeedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnusableFeedException(String message) {
    this(message, null);
  }

  public UnusableFeedException(String message, Throwable cause) {
    super(message, cause);
  }
}
