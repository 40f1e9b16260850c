package shelf.local.iam;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How a condition compares, as {@code ForAllValues:StringLike}.
 *
 * @param set whether the key may have many values: all of them, any of them
 * @param negated whether it holds for what no pattern matches
 * @param like whether the patterns have wildcards
 * @param ifExists whether it holds for a key that is missing
 */
record Operator(Optional<Of> set, boolean negated, boolean like, boolean ifExists) {

  private static final Pattern NAME =
      Pattern.compile("(?:(ForAllValues|ForAnyValue):)?String(Not)?(Equals|Like)(IfExists)?");

  /** Of how many of the key's values it must hold. */
  enum Of {
    ForAllValues,
    ForAnyValue
  }

  /** The operator of this name, unless it is none that we know. */
  static Optional<Operator> named(String name) {
    var parts = NAME.matcher(name);
    return parts.matches()
        ? Optional.of(
            new Operator(
                Optional.ofNullable(parts.group(1)).map(Of::valueOf),
                parts.group(2) != null,
                parts.group(3).equals("Like"),
                parts.group(4) != null))
        : Optional.empty();
  }

  Wildcard pattern(String text) {
    return like ? Wildcard.of(text) : Wildcard.literal(text);
  }

  /**
   * @param values of the key in the call; none if it is missing
   */
  boolean holds(List<Wildcard> patterns, List<String> values) {
    if (values.isEmpty()) {
      return holdsForNone();
    }
    Predicate<String> one =
        value -> patterns.stream().anyMatch(pattern -> pattern.matches(value)) != negated;
    return set.filter(Of.ForAnyValue::equals).isPresent()
        ? values.stream().anyMatch(one)
        : values.stream().allMatch(one);
  }

  /** Of no values, all are as they should be: so IAM has it, and so it lets a Scan pass. */
  private boolean holdsForNone() {
    return ifExists || set.map(Of.ForAllValues::equals).orElse(negated);
  }
}
