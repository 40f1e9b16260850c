package shelf.http;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that a new instance plays to itself before the first real one, so that nobody waits for
 * classes to load and connections to open: while an instance starts it has two full cores, later
 * maybe half of one. Only reads; it leaves no trace but the read units, not even a log line.
 */
final class Rehearsal implements Context, LambdaLogger {

  private static final int MILLIS = 10_000;

  private Rehearsal() {}

  /**
   * What a rehearsed request asks for.
   *
   * @param path variables of the route
   * @param query as it stands behind the question mark
   */
  record Input(Map<String, String> path, String query) {}

  /** Plays a GET of an open route. */
  static void play(HttpEdge edge, String routeKey, Input input) {
    play(edge, routeKey, input, Map.of());
  }

  /** Plays a GET as somebody who may: what an authorizer would have proved is only said here. */
  static void playAsAdmin(HttpEdge edge, String routeKey, Input input) {
    var claims = Map.of("sub", "rehearsal", "scope", Dispatcher.SCOPE);
    play(edge, routeKey, input, Map.of("authorizer", Map.of("jwt", Map.of("claims", claims))));
  }

  private static void play(
      HttpEdge edge, String routeKey, Input input, Map<String, Object> caller) {
    var event =
        Map.of(
            "version",
            "2.0",
            "routeKey",
            routeKey,
            "rawPath",
            "/",
            "rawQueryString",
            input.query(),
            "headers",
            Map.of("accept", "*/*"),
            "pathParameters",
            input.path(),
            "requestContext",
            context(caller),
            "isBase64Encoded",
            false);
    try {
      var stream = new ByteArrayInputStream(Json.write(event));
      edge.proxyStream(stream, OutputStream.nullOutputStream(), new Rehearsal());
    } catch (IOException e) {
      throw new IllegalStateException("Neither stream can fail", e);
    }
  }

  private static Map<String, Object> context(Map<String, Object> caller) {
    var context = new LinkedHashMap<String, Object>(caller);
    context.put("http", Map.of("method", "GET", "path", "/", "protocol", "HTTP/1.1"));
    context.put("requestId", "rehearsal");
    return context;
  }

  @Override
  public void log(String message) {
    // A rehearsal is nobody's request: it must not count in the metrics.
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }

  @Override
  public LambdaLogger getLogger() {
    return this;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return MILLIS;
  }

  @Override
  public String getAwsRequestId() {
    return "rehearsal";
  }

  @Override
  public String getLogGroupName() {
    return "";
  }

  @Override
  public String getLogStreamName() {
    return "";
  }

  @Override
  public String getFunctionName() {
    return "";
  }

  @Override
  public String getFunctionVersion() {
    return "";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "";
  }

  @Override
  public CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 0;
  }
}
