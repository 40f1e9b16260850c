package shelf.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads {@code Idempotency-Key}. */
final class KeyHeader {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

  private KeyHeader() {}

  /**
   * @param said what has to be the same in a repetition; asked for only if there is a key
   */
  static Optional<IdempotencyKey> read(Request request, Faults faults, Supplier<byte[]> said) {
    var given = request.header("idempotency-key");
    if (given.isPresent() && !KEY.matcher(given.get()).matches()) {
      var msg = "Input should be 1 to 200 visible ASCII characters";
      var loc = List.<Object>of("header", "Idempotency-Key");
      faults.add("idempotency_key_invalid", loc, msg, given.get());
    }
    return given.map(key -> IdempotencyKey.of(scope(request), key, said.get()));
  }

  private static String scope(Request request) {
    return request.caller().subject() + "\n" + request.method() + " " + request.rawPath();
  }

  /** The body; none where it is no text, which reading it as JSON reports. */
  static byte[] body(Request request) {
    try {
      return request.body();
    } catch (MalformedTextException e) {
      return new byte[0];
    }
  }
}
