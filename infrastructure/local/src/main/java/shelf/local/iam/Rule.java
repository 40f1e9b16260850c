package shelf.local.iam;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One action of a statement on one of its resources.
 *
 * @param allows or denies
 * @param grant without a condition
 */
record Rule(
    boolean allows, Grant grant, Wildcard action, Wildcard resource, List<Condition> conditions) {

  static Rule of(boolean allows, Grant grant, List<Condition> conditions) {
    var action = Wildcard.of(grant.action().toLowerCase(Locale.ROOT));
    return new Rule(allows, grant, action, Wildcard.of(grant.resource()), conditions);
  }

  /**
   * @param lowerCase actions are the same in upper case
   */
  boolean isAbout(String lowerCase) {
    return action.matches(lowerCase);
  }

  boolean matches(Access access) {
    return resource.matches(access.resource())
        && conditions.stream().allMatch(condition -> condition.holds(access.context()));
  }

  /** Everything of it that could be taken away by itself. */
  Stream<Grant> grants() {
    return conditions.isEmpty()
        ? Stream.of(grant)
        : conditions.stream()
            .flatMap(each -> each.patterns().stream().map(value -> grant.of(each, value)));
  }

  /** What of it a call could not do without. */
  Stream<Grant> decisive(Access access) {
    return conditions.isEmpty()
        ? Stream.of(grant)
        : conditions.stream()
            .flatMap(each -> each.decisive(access.context()).map(value -> grant.of(each, value)));
  }

  /** What is left of it without that grant. */
  Optional<Rule> without(Grant taken) {
    if (!grant.equals(taken.unconditional())) {
      return Optional.of(this);
    }
    var left = conditions.stream().flatMap(each -> without(each, taken).stream()).toList();
    return left.isEmpty() || left.size() < conditions.size()
        ? Optional.empty()
        : Optional.of(new Rule(allows, grant, action, resource, left));
  }

  private static Optional<Condition> without(Condition condition, Grant taken) {
    var key = condition.key() + "=";
    return taken.condition().startsWith(key)
        ? condition.without(taken.condition().substring(key.length()))
        : Optional.of(condition);
  }
}
