package shelf.http;

/**
 * How large the body of a route may be, where that is less than what any route takes.
 *
 * @param mostBytes as it was sent, UTF-8
 * @param message what a larger one is told
 */
public record SizeLimit(int mostBytes, String message) {

  static final SizeLimit NONE = new SizeLimit(Request.LARGEST_BODY, "");
}
