package shelf.local.sample;

/** A catalog file that cannot be loaded; the message is one sentence for the person who asked. */
public final class LoadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LoadException(String sentence) {
    super(sentence);
  }

  LoadException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
