package shelf.http;

import com.amazonaws.serverless.proxy.model.HttpApiV2HttpContext;
import com.amazonaws.serverless.proxy.model.HttpApiV2JwtAuthorizer;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequestContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One HTTP request. The only class that knows what API Gateway's event looks like: header names are
 * lower case here, absent maps empty, a base64 body decoded, repeated query parameters kept.
 */
public final class Request {

  /** More than any documented body needs, less than an event of Lambda can carry. */
  static final int LARGEST_BODY = 5 * 1024 * 1024;

  private final HttpApiV2ProxyRequest event;
  private final ErrorShape errors;
  private final String routeKey;
  private final Map<String, String> pathParameters;
  private final Map<String, String> headers;

  private Request(
      HttpApiV2ProxyRequest event,
      ErrorShape errors,
      String routeKey,
      Map<String, String> variables) {
    this.event = event;
    this.errors = errors;
    this.routeKey = routeKey;
    this.pathParameters = variables;
    this.headers = lowerCased(orEmpty(event.getHeaders()));
  }

  /**
   * @param errors the shape in which the group of a route key refuses
   */
  static Request of(HttpApiV2ProxyRequest event, Function<String, ErrorShape> errors) {
    var routeKey = Optional.ofNullable(event.getRouteKey()).orElse("");
    return new Request(event, errors.apply(routeKey), routeKey, orEmpty(event.getPathParameters()));
  }

  /** The same request, as if API Gateway had matched this route. */
  Request at(String otherRouteKey, Map<String, String> variables) {
    return new Request(event, errors, otherRouteKey, variables);
  }

  ErrorShape errors() {
    return errors;
  }

  private static Map<String, String> orEmpty(Map<String, String> map) {
    return map == null ? Map.of() : map;
  }

  private static Map<String, String> lowerCased(Map<String, String> headers) {
    var lower = new HashMap<String, String>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return lower;
  }

  private Optional<HttpApiV2ProxyRequestContext> context() {
    return Optional.ofNullable(event.getRequestContext());
  }

  public String id() {
    return context().map(HttpApiV2ProxyRequestContext::getRequestId).orElse("unknown");
  }

  /** As {@code GET /api/brands/{brand_id}}. */
  public String routeKey() {
    return routeKey;
  }

  public String method() {
    return context()
        .map(HttpApiV2ProxyRequestContext::getHttp)
        .map(HttpApiV2HttpContext::getMethod)
        .orElse("");
  }

  /** The path as the client sent it, not decoded. */
  String rawPath() {
    return Optional.ofNullable(event.getRawPath()).orElse("");
  }

  String rawQuery() {
    return Optional.ofNullable(event.getRawQueryString()).orElse("");
  }

  Optional<String> pathParameter(String name) {
    return Optional.ofNullable(pathParameters.get(name));
  }

  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }

  /**
   * @throws Problem 413 if there is more than {@value #LARGEST_BODY} bytes
   * @throws MalformedTextException if it is no text
   */
  byte[] body() {
    var body = Optional.ofNullable(event.getBody()).orElse("");
    var bytes =
        event.isBase64Encoded()
            ? decoded(body)
            : Utf8.checked(body).getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LARGEST_BODY) {
      throw Problem.of(413, "Request body too large");
    }
    return bytes;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new MalformedTextException("not base64");
    }
  }

  Caller caller() {
    return context()
        .map(HttpApiV2ProxyRequestContext::getAuthorizer)
        .filter(authorizer -> authorizer.isJwt())
        .map(authorizer -> caller(authorizer.getJwtAuthorizer()))
        .orElse(Caller.ANYONE);
  }

  private static Caller caller(HttpApiV2JwtAuthorizer jwt) {
    var claims = orEmpty(jwt.getClaims());
    var scopes = scopes(claims.getOrDefault("scope", claims.getOrDefault("scp", "")));
    return new Caller(claims.getOrDefault("sub", ""), scopes);
  }

  private static Set<String> scopes(String claim) {
    // API Gateway prints a claim that is a list as "[a b]".
    List<String> words = Arrays.asList(claim.replaceAll("[\\[\\],]", " ").trim().split("\\s+"));
    return words.stream().collect(Collectors.toUnmodifiableSet());
  }
}
