package shelf.local.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Decodes percent-encoding of any input: what is malformed stays as it was sent. */
final class PercentCoding {

  private PercentCoding() {}

  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var decoded = new ByteArrayOutputStream(bytes.length);
    for (var i = 0; i < bytes.length; i++) {
      var value = bytes[i] == '%' ? escaped(bytes, i) : -1;
      decoded.write(value < 0 ? bytes[i] : value);
      i += value < 0 ? 0 : 2;
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  /** As {@link #decode}, for a query string, where a plus is a space. */
  static String decodeQuery(String text) {
    return decode(text.replace('+', ' '));
  }

  private static int escaped(byte[] bytes, int percent) {
    if (percent + 2 >= bytes.length) {
      return -1;
    }
    var high = Character.digit(bytes[percent + 1], 16);
    var low = Character.digit(bytes[percent + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
