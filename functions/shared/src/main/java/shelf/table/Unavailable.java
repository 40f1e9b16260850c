package shelf.table;

/**
 * The store did not answer in time, or not clearly. Nothing is known to have been lost; the caller
 * may try again. The HTTP edge makes it a 503.
 */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
