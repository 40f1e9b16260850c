package shelf.local.template;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the declaration of a parameter says about its values; CloudFormation refuses others.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">Parameters</a>
 */
record Constraints(Map<String, Object> declaration) {

  /** Why a value is refused, if it is. */
  Optional<String> fault(String value) {
    if (!isAllowed(value)) {
      return Optional.of("takes " + String.join(", ", Tree.strings(rule("AllowedValues"))));
    }
    if (!holds("AllowedPattern", pattern -> value.matches(String.valueOf(pattern)))) {
      return Optional.of("'" + value + "' does not match " + rule("AllowedPattern"));
    }
    if (!isLongEnough(value)) {
      return Optional.of("'" + value + "' is too short or too long");
    }
    return isNumberIfNeedBe(value)
        ? Optional.empty()
        : Optional.of("'" + value + "' is no number" + bounds());
  }

  private Object rule(String name) {
    return declaration.get(name);
  }

  private boolean holds(String name, Predicate<Object> rule) {
    return rule(name) == null || rule.test(rule(name));
  }

  private boolean isAllowed(String value) {
    return holds("AllowedValues", allowed -> Tree.strings(allowed).contains(value));
  }

  private boolean isLongEnough(String value) {
    var length = new BigDecimal(value.length());
    return holds("MinLength", least -> length.compareTo(number(least)) >= 0)
        && holds("MaxLength", most -> length.compareTo(number(most)) <= 0);
  }

  private boolean isNumberIfNeedBe(String value) {
    return !"Number".equals(rule("Type")) || isNumberWithin(value);
  }

  private boolean isNumberWithin(String value) {
    try {
      var number = new BigDecimal(value);
      return holds("MinValue", least -> number.compareTo(number(least)) >= 0)
          && holds("MaxValue", most -> number.compareTo(number(most)) <= 0);
    } catch (NumberFormatException e) {
      // No number at all: that is the answer.
      return false;
    }
  }

  private String bounds() {
    var least = rule("MinValue") == null ? "" : " from " + rule("MinValue");
    return least + (rule("MaxValue") == null ? "" : " to " + rule("MaxValue"));
  }

  private static BigDecimal number(Object rule) {
    return new BigDecimal(String.valueOf(rule));
  }
}
