package shelf.local.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.local.gateway.Answer.Header;
import shelf.local.template.Tree;

/**
 * The API's CorsConfiguration at work.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">Configure
 *     CORS for HTTP APIs</a>
 */
record Cors(Map<String, Object> settings) {

  private static final String PREFIX = "access-control-";

  /** None without a CorsConfiguration; {@code true} is SAM's short form for any origin. */
  static Optional<Cors> of(Object configuration) {
    return switch (configuration) {
      case null -> Optional.empty();
      case Boolean on ->
          Optional.of(new Cors(Map.<String, Object>of("AllowOrigins", "*"))).filter(cors -> on);
      default -> Optional.of(new Cors(Tree.map(configuration)));
    };
  }

  /** The answer to a preflight, if this request is one: it never reaches a route. */
  Optional<Answer> preflight(ApiRequest request) {
    if (!request.method().equals("OPTIONS")
        || request.header("access-control-request-method").isEmpty()) {
      return Optional.empty();
    }
    return request.header("origin").map(this::preflight);
  }

  private Answer preflight(String origin) {
    var answer = new Answer(204, List.of(), new byte[0]);
    var headers = new ArrayList<>(shared(origin));
    if (!headers.isEmpty()) {
      list("allow-methods", "AllowMethods").ifPresent(headers::add);
      list("allow-headers", "AllowHeaders").ifPresent(headers::add);
      list("max-age", "MaxAge").ifPresent(headers::add);
    }
    return answer.with(headers);
  }

  /** The answer with the API's CORS headers instead of the function's. */
  Answer applied(ApiRequest request, Answer answer) {
    var bare = answer.without(PREFIX);
    return request.header("origin").map(origin -> bare.with(shared(origin))).orElse(bare);
  }

  private List<Header> shared(String origin) {
    var headers = new ArrayList<Header>();
    allowed(origin)
        .ifPresent(value -> {
          headers.add(new Header(PREFIX + "allow-origin", value));
          credentials().ifPresent(headers::add);
          list("expose-headers", "ExposeHeaders").ifPresent(headers::add);
        });
    return headers;
  }

  private Optional<String> allowed(String origin) {
    return Tree.strings(settings.get("AllowOrigins")).stream()
        .filter(pattern -> matches(pattern, origin))
        .map(pattern -> pattern.equals("*") ? "*" : origin)
        .findFirst();
  }

  private static boolean matches(String pattern, String origin) {
    return pattern.equals("*")
        || pattern.equalsIgnoreCase(origin)
        || pattern.endsWith("://*")
            && origin.startsWith(pattern.substring(0, pattern.length() - 1));
  }

  private Optional<Header> credentials() {
    return Optional.ofNullable(settings.get("AllowCredentials"))
        .filter(value -> Boolean.parseBoolean(String.valueOf(value)))
        .map(value -> new Header(PREFIX + "allow-credentials", "true"));
  }

  private Optional<Header> list(String header, String property) {
    return Optional.of(Tree.strings(settings.get(property)))
        .filter(values -> !values.isEmpty())
        .map(values -> new Header(PREFIX + header, String.join(",", values)));
  }
}
