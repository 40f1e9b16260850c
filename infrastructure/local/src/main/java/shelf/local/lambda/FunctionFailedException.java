package shelf.local.lambda;

/** A function that did not answer: what the Lambda service reports as a function error. */
public final class FunctionFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  public FunctionFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The error's name as Lambda gives it in {@code errorType}: the class of what was thrown. */
  public String errorType() {
    return getCause() == null ? "Runtime.ExitError" : getCause().getClass().getName();
  }
}
