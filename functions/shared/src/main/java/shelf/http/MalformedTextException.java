package shelf.http;

/** Bytes that are not UTF-8, text with NUL or an unpaired surrogate in it, an endless number. */
public final class MalformedTextException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedTextException(String message) {
    super(message);
  }
}
