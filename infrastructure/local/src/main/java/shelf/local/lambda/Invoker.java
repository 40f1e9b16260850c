package shelf.local.lambda;

/** What an event source needs to know of Lambda: call a function with an event, get its answer. */
@FunctionalInterface
public interface Invoker {

  /**
   * Calls the function and waits for its answer.
   *
   * @param functionId logical id in the template, as {@code BrandsFunction}
   * @param event the JSON event, UTF-8
   * @return the JSON answer, UTF-8
   * @throws FunctionFailedException if the handler threw, ran out of time, or the payload was too
   *     large
   */
  byte[] invoke(String functionId, byte[] event) throws FunctionFailedException;
}
