package shelf.local.iam;

/**
 * What a function was not allowed to do.
 *
 * @param function its id in the template
 * @param user whom it called as, an ARN
 * @param denied by a statement of its own; otherwise no statement allows it
 */
public record Refusal(String function, String user, Access access, boolean denied) {

  /** As AWS words it. */
  public String message() {
    return message(access.resource());
  }

  /**
   * @param resource as the service names it
   */
  public String message(String resource) {
    return "User: %s is not authorized to perform: %s on resource: %s %s"
        .formatted(user, access.action(), resource, reason());
  }

  private String reason() {
    return denied
        ? "with an explicit deny in an identity-based policy"
        : "because no identity-based policy allows the " + access.action() + " action";
  }
}
