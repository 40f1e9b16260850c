package shelf.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import shelf.local.gateway.ApiRequest.Caller;

/** Takes a request off the wire within API Gateway's limits. */
record RequestReader(InstantSource clock) {

  /** Bytes of a body, 10 MB. */
  static final int MOST_BODY = 10 * 1024 * 1024;

  /** Bytes of the request line and of all header values together. */
  static final int MOST_HEADERS = 10_240;

  /** Bytes of a refused body that are still read, so that the client gets to see the answer. */
  private static final long MOST_DRAINED = 64L * 1024 * 1024;

  boolean headersFit(Request request) {
    long size = request.getMethod().length() + request.getHttpURI().getPathQuery().length() + 10L;
    for (var field : request.getHeaders()) {
      size += field.getValue() == null ? 0 : field.getValue().length();
    }
    return size <= MOST_HEADERS;
  }

  /** The body, or nothing if it is too large; never more of it in memory than the limit. */
  static Optional<byte[]> body(Request request, int limit) throws IOException {
    try (var in = Content.Source.asInputStream(request)) {
      if (request.getLength() > limit) {
        drainUnlessAsked(request, in);
        return Optional.empty();
      }
      var body = in.readNBytes(limit + 1);
      if (body.length > limit) {
        drain(in);
        return Optional.empty();
      }
      return Optional.of(body);
    }
  }

  private static void drainUnlessAsked(Request request, InputStream in) throws IOException {
    // A client that asks first has not sent the body, and now never will.
    if (!request.getHeaders().contains(HttpHeader.EXPECT)) {
      drain(in);
    }
  }

  private static void drain(InputStream in) throws IOException {
    var buffer = new byte[64 * 1024];
    var left = MOST_DRAINED;
    for (var read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
      left -= read;
    }
  }

  ApiRequest read(Request request, byte[] body) {
    var uri = request.getHttpURI();
    return new ApiRequest(
        request.getMethod(),
        Optional.ofNullable(uri.getPath()).orElse(""),
        Optional.ofNullable(uri.getQuery()).orElse(""),
        headers(request),
        cookies(request),
        body,
        caller(request));
  }

  private Caller caller(Request request) {
    var protocol = request.getConnectionMetaData().getProtocol();
    return new Caller(Request.getRemoteAddr(request), protocol, requestId(), clock.instant());
  }

  /** API Gateway's ids are 12 bytes in base64. */
  private static String requestId() {
    var bytes = new byte[12];
    ThreadLocalRandom.current().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  /** A root of X-Ray: version, seconds, 12 random bytes. */
  private String traceId() {
    var random = ThreadLocalRandom.current();
    return "Root=1-%08x-%08x%016x"
        .formatted(clock.instant().getEpochSecond(), random.nextInt(), random.nextLong());
  }

  private Map<String, String> headers(Request request) {
    var joined = new LinkedHashMap<String, String>();
    for (var field : request.getHeaders()) {
      if (field.getHeader() != HttpHeader.COOKIE) {
        joined.merge(field.getLowerCaseName(), value(field), (one, two) -> one + "," + two);
      }
    }
    joined.merge("x-forwarded-for", Request.getRemoteAddr(request), (one, two) -> one + ", " + two);
    joined.putIfAbsent("x-amzn-trace-id", traceId());
    joined.put("x-forwarded-port", String.valueOf(Request.getLocalPort(request)));
    joined.put("x-forwarded-proto", "http");
    return joined;
  }

  private static List<String> cookies(Request request) {
    var cookies = new ArrayList<String>();
    for (var field : request.getHeaders().getFields(HttpHeader.COOKIE)) {
      cookies.addAll(List.of(value(field).split(";\\s*")));
    }
    cookies.removeIf(String::isBlank);
    return cookies;
  }

  private static String value(HttpField field) {
    return Optional.ofNullable(field.getValue()).orElse("");
  }
}
