package shelf.local.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who a checked token says the caller is.
 *
 * @param claims as in the token
 * @param scopes granted ones, none where the route asks for none
 */
record Identity(Map<String, Object> claims, Optional<List<String>> scopes) {

  /** As {@code requestContext.authorizer.jwt} carries it. */
  Map<String, Object> asJson() {
    var jwt = new LinkedHashMap<String, Object>();
    var texts = new TreeMap<String, String>();
    claims.forEach((name, value) -> text(value).ifPresent(text -> texts.put(name, text)));
    jwt.put("claims", texts);
    // AWS writes an explicit null here.
    jwt.put("scopes", scopes.orElse(null));
    return jwt;
  }

  /**
   * Every claim is text in AWS: a list is {@code [a b]}, an object its JSON, a null is left out.
   */
  private static Optional<String> text(Object value) {
    return switch (value) {
      case null -> Optional.empty();
      case List<?> list -> Optional.of(list.stream().map(String::valueOf).collect(brackets()));
      case Map<?, ?> map -> Optional.of(JsonMapper.shared().writeValueAsString(map));
      default -> Optional.of(String.valueOf(value));
    };
  }

  private static java.util.stream.Collector<CharSequence, ?, String> brackets() {
    return Collectors.joining(" ", "[", "]");
  }
}
