package shelf.vk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import shelf.http.Sha256;

/**
 * What VK knows a user by. Only the header of a call has it: printed it is a row of dots.
 *
 * @param value visible ASCII, so that no header can refuse it, quoting it
 */
public record VkToken(String value) {

  /** What a token may look like. */
  public static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{1,1024}");

  private static final int HASH_DIGITS = 32;

  public VkToken {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a token");
    }
  }

  /** A token as it was kept; empty if somebody kept what can be none. */
  public static Optional<VkToken> kept(String text) {
    return Optional.of(text.strip()).filter(it -> SHAPE.matcher(it).matches()).map(VkToken::new);
  }

  /** Stands for the token where it must not be. */
  public String hash() {
    return Sha256.hex(value.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
  }

  @Override
  public String toString() {
    return "VkToken[...]";
  }
}
