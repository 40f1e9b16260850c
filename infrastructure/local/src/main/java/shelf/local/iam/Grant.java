package shelf.local.iam;

import java.util.List;

/**
 * The smallest part of a policy that could be taken away by itself.
 *
 * @param function its id in the template
 * @param sid of the statement
 * @param action as the statement has it, as {@code dynamodb:GetItem}
 * @param resource as the statement has it, resolved
 * @param condition key and one of its values, as {@code dynamodb:LeadingKeys=image#*}; empty if
 *     there is no condition
 */
public record Grant(String function, String sid, String action, String resource, String condition) {

  /** Whether it is one of those that such an access needs. */
  public boolean isFor(Access access) {
    return action.equalsIgnoreCase(access.action())
        && Wildcard.of(resource).matches(access.resource())
        && (condition.isEmpty() || matches(access));
  }

  private boolean matches(Access access) {
    var end = condition.indexOf('=');
    var pattern = Wildcard.of(condition.substring(end + 1));
    var values = access.context().getOrDefault(condition.substring(0, end), List.of());
    return values.stream().anyMatch(pattern::matches);
  }

  Grant of(Condition condition, Wildcard value) {
    return new Grant(function, sid, action, resource, condition.key() + "=" + value);
  }

  Grant unconditional() {
    return new Grant(function, sid, action, resource, "");
  }
}
