package shelf.local.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One key of a statement's conditions.
 *
 * @param key as {@code dynamodb:LeadingKeys}
 * @param patterns of which one must match
 */
record Condition(Operator operator, String key, List<Wildcard> patterns) {

  boolean holds(Map<String, List<String>> context) {
    return operator.holds(patterns, context.getOrDefault(key, List.of()));
  }

  /** The patterns without which it would not hold. */
  Stream<Wildcard> decisive(Map<String, List<String>> context) {
    return context.getOrDefault(key, List.of()).stream()
        .map(value -> patterns.stream().filter(pattern -> pattern.matches(value)).toList())
        .filter(matching -> matching.size() == 1)
        .map(List::getFirst);
  }

  /** The same without one pattern; none if that was the last. */
  Optional<Condition> without(String pattern) {
    var left = patterns.stream().filter(each -> !each.toString().equals(pattern)).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new Condition(operator, key, left));
  }
}
