package shelf.rules.template;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A route of API Gateway as the template defines it.
 *
 * @param group the function that serves it, as {@code brands}
 * @param key as {@code GET /api/brands/{brand_id}}
 * @param scopes of which the token needs one
 * @param isAuthorized whether the JWT authorizer looks at the caller
 */
record Route(String group, String key, Set<String> scopes, boolean isAuthorized) {
  private static final String ADMIN = "catalog.admin";

  boolean isCatchAll() {
    return key.startsWith("ANY ");
  }

  String path() {
    return key.substring(key.indexOf(' ') + 1);
  }

  /**
   * As the contract has it: admin paths, writes, the market groups. What catches the rest of a
   * group serves nothing, and answers all callers alike: also preflights, which have no token.
   */
  boolean needsToken() {
    boolean isWrite = !key.startsWith("GET ");
    boolean isAdmin = (path() + "/").contains("/admin/");
    boolean isMarket = path().matches("/api/(market|projects)(/.*)?");
    return !isCatchAll() && (isWrite || isAdmin || isMarket);
  }

  boolean isGuarded() {
    return isAuthorized && scopes.equals(Set.of(ADMIN));
  }

  /** A catch-all's {@code /api/brands}. */
  String prefix() {
    return path().replace("/{proxy+}", "");
  }

  boolean isUnder(String prefix) {
    return (path() + "/").startsWith(prefix + "/");
  }

  static List<String> keys(List<Route> routes, Predicate<Route> wanted) {
    return routes.stream().filter(wanted).map(Route::key).sorted().toList();
  }
}
