package shelf.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text from outside, taken strictly: what is not UTF-8 is refused and not replaced. */
final class Utf8 {

  private Utf8() {}

  static String decode(byte[] bytes) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return decoder.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedTextException("not UTF-8");
    }
  }

  /** Undoes percent-encoding and {@code +}, as in a query string. */
  static String decodeQuery(String encoded) {
    try {
      // ISO-8859-1 keeps each decoded byte as one char, so that the strict decoder can judge them.
      var bytes = URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1);
      return checked(decode(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (IllegalArgumentException e) {
      throw new MalformedTextException("malformed percent-encoding");
    }
  }

  /** Undoes percent-encoding in a path, where {@code +} is a plus. */
  static String decodePath(String encoded) {
    return decodeQuery(encoded.replace("+", "%2B"));
  }

  /**
   * @throws MalformedTextException if the text holds NUL or half a surrogate pair
   */
  static String checked(String text) {
    if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(Utf8::isHalf)) {
      throw new MalformedTextException("NUL or unpaired surrogate in a text");
    }
    return text;
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
