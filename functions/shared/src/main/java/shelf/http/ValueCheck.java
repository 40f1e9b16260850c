package shelf.http;

import tools.jackson.databind.JsonNode;

/** Looks into every name, text and number of a JSON value; its depth is bounded by the parser. */
final class ValueCheck {

  /** Digits that a number may have before or behind the point: {@code 1e999999999} is 10 bytes. */
  private static final int LONGEST = 100;

  private ValueCheck() {}

  static void check(JsonNode node) {
    if (node.isString()) {
      Utf8.checked(node.stringValue());
    }
    if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > LONGEST) {
      throw new MalformedTextException("a number too long to be written plainly");
    }
    node.propertyNames().forEach(Utf8::checked);
    node.forEach(ValueCheck::check);
  }
}
