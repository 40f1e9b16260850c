package shelf.local.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * FilterCriteria: an event passes if one of the patterns matches, or there is none. A pattern is an
 * object of the event's shape whose leaves are lists of what may stand there.
 */
record EventFilter(List<JsonNode> patterns) {

  static EventFilter of(Properties criteria) {
    return new EventFilter(
        criteria
            .maps("Filters")
            .map(filter -> Json.MAPPER.readTree(filter.required("Pattern")))
            .toList());
  }

  boolean passes(JsonNode event) {
    return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, event));
  }

  private static boolean matches(JsonNode pattern, JsonNode value) {
    return pattern
        .propertyStream()
        .allMatch(member -> member(member.getKey(), member.getValue(), value));
  }

  private static boolean member(String name, JsonNode pattern, JsonNode owner) {
    if (name.equals("$or")) {
      return stream(pattern).anyMatch(choice -> matches(choice, owner));
    }
    var value = owner.path(name);
    return pattern.isArray()
        ? stream(pattern).anyMatch(rule -> anyAllowed(rule, value))
        : matches(pattern, value);
  }

  /** A list in the event matches if one of its elements does. */
  private static boolean anyAllowed(JsonNode rule, JsonNode value) {
    return value.isArray() && !rule.isObject()
        ? stream(value).anyMatch(element -> allows(rule, element))
        : allows(rule, value);
  }

  private static boolean allows(JsonNode rule, JsonNode value) {
    return rule.isObject()
        ? rule.propertyStream().allMatch(test -> test(test.getKey(), test.getValue(), value))
        : same(rule, value);
  }

  private static boolean test(String name, JsonNode operand, JsonNode value) {
    var text = value.isString() ? value.asString() : "";
    return switch (name) {
      case "exists" -> operand.asBoolean() != value.isMissingNode();
      case "prefix" -> value.isString() && text.startsWith(operand.asString());
      case "suffix" -> value.isString() && text.endsWith(operand.asString());
      case "equals-ignore-case" ->
          value.isString() && lower(text).equals(lower(operand.asString()));
      case "anything-but" ->
          !value.isMissingNode() && stream(list(operand)).noneMatch(rule -> allows(rule, value));
      case "numeric" -> value.isNumber() && inRange(operand, value.decimalValue());
      default -> throw new IllegalArgumentException("template.yaml: unknown filter rule " + name);
    };
  }

  /** {@code [">", 0, "<=", 5]}. */
  private static boolean inRange(JsonNode bounds, BigDecimal value) {
    for (var i = 0; i + 1 < bounds.size(); i += 2) {
      if (!holds(bounds.get(i).asString(), value.compareTo(bounds.get(i + 1).decimalValue()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(String operator, int comparison) {
    return switch (operator) {
      case "=" -> comparison == 0;
      case "<" -> comparison < 0;
      case "<=" -> comparison <= 0;
      case ">" -> comparison > 0;
      case ">=" -> comparison >= 0;
      default -> throw new IllegalArgumentException("template.yaml: unknown operator " + operator);
    };
  }

  private static boolean same(JsonNode rule, JsonNode value) {
    return rule.isNumber() && value.isNumber()
        ? rule.decimalValue().compareTo(value.decimalValue()) == 0
        : rule.equals(value);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static JsonNode list(JsonNode operand) {
    return operand.isArray() ? operand : Json.MAPPER.createArrayNode().add(operand);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
