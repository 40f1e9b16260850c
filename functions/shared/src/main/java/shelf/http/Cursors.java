package shelf.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Cursors: the key behind which the next page starts, with a signature (HMAC-SHA256, its first 16
 * bytes) over it and the list it belongs to. A cursor that was edited, or comes from another route,
 * filter or order, does not open.
 */
public final class Cursors {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE = 16;

  private final SecretKeySpec key;

  public Cursors(String secret) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * @param list the route with its filters and order, in a fixed spelling
   * @param position what the list's own code makes of it
   */
  public String seal(String list, String position) {
    var plain = position.getBytes(StandardCharsets.UTF_8);
    var sealed = ByteBuffer.allocate(SIGNATURE + plain.length).put(sign(list, plain)).put(plain);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
  }

  /** The position, or empty if the cursor is not one that {@link #seal} gave for this list. */
  public Optional<String> open(String list, String cursor) {
    try {
      var sealed = Base64.getUrlDecoder().decode(cursor);
      if (sealed.length < SIGNATURE || !cursor.equals(encodedAgain(sealed))) {
        return Optional.empty();
      }
      var plain = Arrays.copyOfRange(sealed, SIGNATURE, sealed.length);
      boolean ours = MessageDigest.isEqual(sign(list, plain), Arrays.copyOf(sealed, SIGNATURE));
      return ours ? Optional.of(new String(plain, StandardCharsets.UTF_8)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The decoder ignores stray bits in the last character: an edit there is an edit, too. */
  private static String encodedAgain(byte[] sealed) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  private byte[] sign(String list, byte[] position) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(list.getBytes(StandardCharsets.UTF_8));
      // A byte that UTF-8 never holds, so that list and position cannot flow into each other.
      mac.update((byte) 0xFF);
      return Arrays.copyOf(mac.doFinal(position), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
