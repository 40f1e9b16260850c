package shelf.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A body as an event carries it.
 *
 * @param text the body itself, or its base64
 */
record BodyCoding(String text, boolean base64) {

  /**
   * Measured at AWS: a body of any other type, of none, and even of a form comes in base64.
   *
   * @see <a href="https://github.com/ministackorg/ministack/pull/766">the measurement</a>
   */
  private static final Pattern TEXT = Pattern.compile("text/.*|application/(json|xml|javascript)");

  /** Text types as they are if they are valid UTF-8, everything else in base64. */
  static BodyCoding of(byte[] body, Optional<String> contentType) {
    return contentType
        .filter(BodyCoding::isText)
        .flatMap(type -> utf8(body))
        .map(text -> new BodyCoding(text, false))
        .orElseGet(() -> new BodyCoding(Base64.getEncoder().encodeToString(body), true));
  }

  private static boolean isText(String contentType) {
    var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return TEXT.matcher(type).matches();
  }

  private static Optional<String> utf8(byte[] body) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
