package shelf.local.s3;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gaul.shaded.org.eclipse.jetty.http.HttpField;
import org.gaul.shaded.org.eclipse.jetty.http.HttpFields;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/**
 * CORS by bucket, in front of S3Proxy. S3Proxy itself knows one set of rules for all buckets, fixed
 * before the first bucket is known.
 */
final class CrossOrigin extends Handler.Wrapper {

  private final Map<String, List<CorsRule>> rules = new ConcurrentHashMap<>();

  CrossOrigin(Handler handler) {
    super(handler);
  }

  void rules(String bucket, List<CorsRule> bucketRules) {
    rules.put(bucket, bucketRules);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var headers = request.getHeaders();
    var origin = headers.get("Origin");
    if (origin == null) {
      return super.handle(request, response, callback);
    }
    var asked = headers.get("Access-Control-Request-Method");
    if (asked != null && "OPTIONS".equals(request.getMethod())) {
      preflight(request, response, new Wish(origin, asked, wishedHeaders(headers)));
      callback.succeeded();
      return true;
    }
    find(request, new Wish(origin, request.getMethod(), List.of()))
        .ifPresent(rule -> allow(response, rule, origin));
    return super.handle(request, response, callback);
  }

  /** What a page of an origin wants to send. */
  private record Wish(String origin, String method, List<String> headers) {}

  private void preflight(Request request, Response response, Wish wish) {
    var rule = find(request, wish);
    response.setStatus(rule.isPresent() ? 200 : 403);
    rule.ifPresent(found -> grant(response, found, wish));
  }

  private static void grant(Response response, CorsRule rule, Wish wish) {
    allow(response, rule, wish.origin());
    if (!wish.headers().isEmpty()) {
      response.getHeaders().put("Access-Control-Allow-Headers", String.join(", ", wish.headers()));
    }
    rule.maxAge().ifPresent(age -> response.getHeaders().put("Access-Control-Max-Age", age));
  }

  private static void allow(Response response, CorsRule rule, String origin) {
    var headers = response.getHeaders();
    headers.put("Access-Control-Allow-Origin", rule.allowedOrigin(origin));
    headers.put("Access-Control-Allow-Methods", String.join(", ", rule.methods()));
    headers.put("Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
    if (!rule.exposed().isEmpty()) {
      headers.put("Access-Control-Expose-Headers", String.join(", ", rule.exposed()));
    }
  }

  private Optional<CorsRule> find(Request request, Wish wish) {
    var bucket = Request.getPathInContext(request).split("/", 3);
    return rules.getOrDefault(bucket.length > 1 ? bucket[1] : "", List.of()).stream()
        .filter(rule -> rule.allows(wish.origin(), wish.method(), wish.headers()))
        .findFirst();
  }

  private static List<String> wishedHeaders(HttpFields headers) {
    return headers.getFields("Access-Control-Request-Headers").stream()
        .map(HttpField::getValue)
        .flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip)
        .filter(header -> !header.isEmpty())
        .toList();
  }
}
