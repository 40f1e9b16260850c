package shelf.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A client's {@code Idempotency-Key}, as it is stored: no text of the client's stays in it.
 *
 * @param id of the caller, the route and the key: another caller's equal key is another key
 * @param fingerprint of the body
 */
public record IdempotencyKey(String id, String fingerprint) {

  public static IdempotencyKey of(String scope, String key, byte[] body) {
    return new IdempotencyKey(
        sha256((scope + "\n" + key).getBytes(StandardCharsets.UTF_8)), sha256(body));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
