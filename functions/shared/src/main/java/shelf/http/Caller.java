package shelf.http;

import java.util.Set;

/**
 * Who calls, as the API's authorizer has proved it.
 *
 * @param subject the token's {@code sub}; empty on a route without an authorizer
 * @param scopes what the token allows
 */
record Caller(String subject, Set<String> scopes) {

  static final Caller ANYONE = new Caller("", Set.of());
}
