package shelf.local.gateway;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a request as a Lambda event of payload format 2.0. A member without content is absent.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     proxy integrations for HTTP APIs</a>
 */
record EventFormat(String apiId) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  byte[] write(ApiRequest request, Match match, Optional<Identity> identity) {
    var event = new LinkedHashMap<String, Object>();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    event.put("rawPath", request.rawPath());
    event.put("rawQueryString", request.rawQuery());
    putIfAny(event, "cookies", request.cookies().toArray());
    event.put("headers", request.headers());
    putIfAny(event, "queryStringParameters", request.query());
    event.put("requestContext", context(request, match.route(), identity));
    putIfAny(event, "pathParameters", match.pathParameters());
    putBody(event, request);
    return JsonMapper.shared().writeValueAsBytes(event);
  }

  private Map<String, Object> context(
      ApiRequest request, Route route, Optional<Identity> identity) {
    var context = new LinkedHashMap<String, Object>();
    var domain = domain(request);
    context.put("accountId", "000000000000");
    context.put("apiId", apiId);
    identity.ifPresent(who -> context.put("authorizer", Map.of("jwt", who.asJson())));
    context.put("domainName", domain);
    context.put("domainPrefix", domain.split("\\.", 2)[0]);
    context.put("http", http(request));
    context.put("requestId", request.caller().requestId());
    context.put("routeKey", route.key());
    context.put("stage", "$default");
    context.put("time", TIME.format(request.caller().time()));
    context.put("timeEpoch", request.caller().time().toEpochMilli());
    return context;
  }

  private static Map<String, Object> http(ApiRequest request) {
    var http = new LinkedHashMap<String, Object>();
    http.put("method", request.method());
    http.put("path", request.rawPath());
    http.put("protocol", request.caller().protocol());
    http.put("sourceIp", request.caller().sourceIp());
    http.put("userAgent", request.header("user-agent").orElse(""));
    return http;
  }

  private static String domain(ApiRequest request) {
    return request.header("host").orElse("").replaceFirst(":\\d*$", "");
  }

  private static void putIfAny(Map<String, Object> event, String name, Object[] values) {
    if (values.length > 0) {
      event.put(name, values);
    }
  }

  private static void putIfAny(
      Map<String, Object> event, String name, Map<String, String> members) {
    if (!members.isEmpty()) {
      event.put(name, members);
    }
  }

  private static void putBody(Map<String, Object> event, ApiRequest request) {
    var body = BodyCoding.of(request.body(), request.header("content-type"));
    var any = request.body().length > 0;
    if (any) {
      event.put("body", body.text());
    }
    event.put("isBase64Encoded", any && body.base64());
  }
}
