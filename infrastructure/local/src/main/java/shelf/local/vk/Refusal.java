package shelf.local.vk;

/** An error of VK's own, which comes with HTTP 200. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;

  Refusal(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** With VK's usual words. */
  static Refusal of(int code) {
    return new Refusal(code, Errors.message(code));
  }

  /**
   * @param fault as {@code title is undefined}
   */
  static Refusal parameter(String fault) {
    return new Refusal(100, Errors.message(100) + ": " + fault);
  }

  int code() {
    return code;
  }
}
