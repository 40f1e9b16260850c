package shelf.http;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Looks into every name, text and number of a JSON value; its depth is bounded by the parser. */
final class ValueCheck {

  /** Digits behind the point that a number may have: {@code 1e-999999999} is 12 bytes. */
  private static final int MOST_DECIMALS = 100;

  /**
   * Digits before the point, written plainly, as it will be: what is stored must be read again, and
   * Jackson reads a thousand characters.
   */
  private static final int MOST_DIGITS = 800;

  private ValueCheck() {}

  static void check(JsonNode node) {
    if (node.isString()) {
      Utf8.checked(node.stringValue());
    }
    if (node.isNumber() && isTooLong(node.decimalValue())) {
      throw new MalformedTextException("a number too long to be written plainly");
    }
    node.propertyNames().forEach(Utf8::checked);
    node.forEach(ValueCheck::check);
  }

  private static boolean isTooLong(BigDecimal number) {
    long digits = (long) number.precision() - number.scale();
    return Math.abs((long) number.scale()) > MOST_DECIMALS || digits > MOST_DIGITS;
  }
}
