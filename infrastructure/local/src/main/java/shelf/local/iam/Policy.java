package shelf.local.iam;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All that the policies of one function say. */
final class Policy {

  private final List<Rule> rules;

  /** By action, for each call asks for one. */
  private final Map<String, List<Rule>> about = new ConcurrentHashMap<>();

  Policy(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * Whether something may be done.
   *
   * @param denied by a statement, which no other can undo
   * @param decisive what was needed for it; empty if it was allowed twice
   */
  record Decision(boolean allowed, boolean denied, List<Grant> decisive) {}

  Decision decide(Access access) {
    var matching = about(access.action()).stream().filter(rule -> rule.matches(access)).toList();
    if (!matching.stream().allMatch(Rule::allows)) {
      return new Decision(false, true, List.of());
    }
    return new Decision(!matching.isEmpty(), false, decisive(matching, access));
  }

  /** Where two rules allow the same, either could go. */
  private static List<Grant> decisive(List<Rule> matching, Access access) {
    return matching.size() == 1 ? matching.getFirst().decisive(access).toList() : List.of();
  }

  private List<Rule> about(String action) {
    return about.computeIfAbsent(
        action,
        name -> {
          var lowerCase = name.toLowerCase(Locale.ROOT);
          return rules.stream().filter(rule -> rule.isAbout(lowerCase)).toList();
        });
  }

  Stream<Grant> grants() {
    return rules.stream().filter(Rule::allows).flatMap(Rule::grants);
  }

  Policy without(Collection<Grant> grants) {
    var left = rules;
    for (var grant : grants) {
      left = left.stream().flatMap(rule -> rule.without(grant).stream()).toList();
    }
    return new Policy(left);
  }
}
