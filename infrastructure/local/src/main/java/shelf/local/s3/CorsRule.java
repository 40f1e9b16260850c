package shelf.local.s3;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One CORS rule of a bucket. Origins and headers may hold one {@code *} each, as S3 has it.
 *
 * @param maxAge seconds a browser may remember the answer to a preflight
 */
record CorsRule(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposed,
    Optional<String> maxAge) {

  /** The rules in the properties of an {@code AWS::S3::Bucket}. */
  static List<CorsRule> of(Map<String, Object> bucket) {
    return bucket.get("CorsConfiguration") instanceof Map<?, ?> configuration
        ? list(configuration, "CorsRules").map(rule -> rule((Map<?, ?>) rule)).toList()
        : List.of();
  }

  private static CorsRule rule(Map<?, ?> rule) {
    return new CorsRule(
        texts(rule, "AllowedOrigins"),
        texts(rule, "AllowedMethods"),
        texts(rule, "AllowedHeaders"),
        texts(rule, "ExposedHeaders"),
        Optional.ofNullable(rule.get("MaxAge")).map(String::valueOf));
  }

  boolean allows(String origin, String method, List<String> requestedHeaders) {
    return methods.contains(method)
        && matchesAny(origins, origin)
        && requestedHeaders.stream().allMatch(header -> matchesAny(headers, header));
  }

  /** {@code *} only where the rule says nothing else, so that credentials stay possible. */
  String allowedOrigin(String origin) {
    return origins.contains("*") ? "*" : origin;
  }

  private static boolean matchesAny(List<String> patterns, String value) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, value));
  }

  private static boolean matches(String pattern, String value) {
    var regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(value).matches();
  }

  private static List<String> texts(Map<?, ?> rule, String property) {
    return list(rule, property).map(String::valueOf).toList();
  }

  private static Stream<?> list(Map<?, ?> owner, String property) {
    return owner.get(property) instanceof List<?> list ? list.stream() : Stream.empty();
  }
}
