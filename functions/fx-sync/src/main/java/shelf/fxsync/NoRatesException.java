package shelf.fxsync;

/** A scheduled run that came to nothing: Lambda tries again, then keeps the event for a person. */
final class NoRatesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoRatesException(Outcome outcome) {
    super("No source gave rates. " + outcome.failure());
  }
}
