package shelf.http;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.telemetry.Meter;

/**
 * An event that a new instance plays to itself before the first real one, so that nobody waits for
 * classes to load and connections to open: while an instance starts it has two full cores, later
 * maybe half of one. It leaves no trace but the read units, not even a log line: no write is sent.
 */
public final class Rehearsal {

  /** What a stream delivers, of an item that is nobody's. */
  public static final Map<String, ?> NOBODYS_RECORD = Map.of("Records", List.of(nobodysRecord()));

  /** What a stream or a bucket never delivers. */
  public static final Map<String, ?> NO_RECORD = Map.of("Records", List.of());

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

  private final Map<String, Object> event;

  private Rehearsal(Map<String, Object> event) {
    this.event = event;
  }

  private static Map<String, ?> nobodysRecord() {
    var name = Map.of("S", "rehearsal");
    var keys = Map.of("collection", name, "member", name);
    var change = Map.of("Keys", keys, "OldImage", keys, "SequenceNumber", "0");
    return Map.of("eventName", "REMOVE", "dynamodb", change);
  }

  /** A request of an open route, without variables, query and body. */
  static Rehearsal of(String routeKey) {
    return new Rehearsal(
        Map.of(
            "version",
            "2.0",
            "routeKey",
            routeKey,
            "rawPath",
            "/",
            "headers",
            Map.of("accept", "*/*"),
            "requestContext",
            Map.of("http", http(routeKey), "requestId", "rehearsal"),
            "isBase64Encoded",
            false));
  }

  private static Map<String, String> http(String routeKey) {
    var method = routeKey.substring(0, routeKey.indexOf(' ')).replace("ANY", "GET");
    return Map.of("method", method, "path", "/", "protocol", "HTTP/1.1");
  }

  private Rehearsal with(String name, Object value) {
    var more = new LinkedHashMap<>(event);
    more.put(name, value);
    return new Rehearsal(more);
  }

  /** With the variables of the route. */
  Rehearsal with(Map<String, String> pathParameters) {
    return with("pathParameters", pathParameters);
  }

  /**
   * @param query as it stands behind the question mark
   */
  Rehearsal asking(String query) {
    return with("rawQueryString", query);
  }

  /**
   * @param body JSON, under a key that makes it repeatable
   */
  Rehearsal saying(String body) {
    var headers = Map.of("content-type", "application/json", "idempotency-key", "rehearsal");
    return with("headers", headers).with("body", body);
  }

  /** By somebody who may: what an authorizer would have proved is only said here. */
  Rehearsal asAdmin() {
    var claims = Map.of("sub", "rehearsal", "scope", Dispatcher.SCOPE);
    var context = new LinkedHashMap<Object, Object>((Map<?, ?>) event.get("requestContext"));
    context.put("authorizer", Map.of("jwt", Map.of("claims", claims)));
    return with("requestContext", context);
  }

  void play(RequestStreamHandler handler) {
    play(handler, Json.write(event));
  }

  /**
   * Plays an event of AWS itself to a function: one that asks for nothing, or is nobody's.
   *
   * @param meter through which the function calls DynamoDB
   */
  public static void play(RequestStreamHandler function, Meter meter, Map<String, ?> event) {
    meter.rehearse(() -> play(function, Json.write(event)));
  }

  private static void play(RequestStreamHandler handler, byte[] event) {
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event), OutputStream.nullOutputStream(), new RehearsalContext());
    } catch (IOException e) {
      throw new IllegalStateException("Neither stream can fail", e);
    } catch (RuntimeException e) {
      // An outage now is not the end of the instance.
      LOG.debug("A rehearsal failed", e);
    }
  }
}
