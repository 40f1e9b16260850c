package shelf.local.lambda;

/** Lambda's limit on what goes into a function and what comes out, 6 MB each way. */
public enum Payload {
  REQUEST,
  RESPONSE;

  /** Bytes of JSON. */
  public static final int LIMIT = 6 * 1024 * 1024;

  byte[] check(byte[] payload) throws FunctionFailedException {
    if (payload.length > LIMIT) {
      throw new FunctionFailedException(tooLarge(payload.length), null);
    }
    return payload;
  }

  private String tooLarge(int bytes) {
    return this == REQUEST
        ? bytes
            + " byte payload is too large for the RequestResponse invocation type (limit "
            + LIMIT
            + " bytes)"
        : "Response payload size exceeded maximum allowed payload size (" + LIMIT + " bytes).";
  }
}
