package shelf.http;

import java.nio.charset.StandardCharsets;

/**
 * A client's {@code Idempotency-Key}, as it is stored: no text of the client's stays in it.
 *
 * @param id of the caller, the route and the key: another caller's equal key is another key
 * @param fingerprint of the body, or of the parts of a form
 */
public record IdempotencyKey(String id, String fingerprint) {

  public static IdempotencyKey of(String scope, String key, byte[] body) {
    return new IdempotencyKey(
        Sha256.hex((scope + "\n" + key).getBytes(StandardCharsets.UTF_8)), Sha256.hex(body));
  }
}
