package shelf.local.runtime;

/** What a runtime reports instead of an answer. */
final class RuntimeFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param type as {@code Runtime.BadFunctionCode}
   * @param report the runtime's own words, JSON mostly
   */
  RuntimeFailure(String type, String report) {
    super(type + ": " + report);
  }
}
