package shelf.local.secrets;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import shelf.local.elsewhere.Relay;
import shelf.local.iam.Permissions;
import shelf.local.wire.Connection;
import shelf.local.wire.Loopback;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Secrets Manager on a free port of 127.0.0.1: CreateSecret, GetSecretValue, PutSecretValue,
 * DescribeSecret, DeleteSecret and RestoreSecret of secrets that are text. All callers see the same
 * secrets, as far as they have permission.
 */
public final class LocalSecrets implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TYPE = "application/x-amz-json-1.1";

  private final SecretFaults faults = new SecretFaults();
  private final Operations operations;
  private final Optional<Relay> relay;
  private final Guard guard;
  private final Loopback server;

  private LocalSecrets(
      Optional<Path> file, Permissions permissions, Optional<Relay> relay, InstantSource clock) {
    this.relay = relay;
    var store = new SecretStore(file);
    operations = new Operations(store, clock);
    guard = new Guard(permissions, store);
    server = Loopback.start("Secrets Manager", new Endpoint());
  }

  /**
   * Starts to listen.
   *
   * @param file where the secrets are kept, for its owner's eyes only; none keeps them in memory
   * @param permissions who calls, and what callers may do
   * @param relay another AWS that has the secrets
   * @throws shelf.local.failure.StartException if the file cannot be used
   */
  public static LocalSecrets start(
      Optional<Path> file, Permissions permissions, Optional<Relay> relay, InstantSource clock) {
    return new LocalSecrets(file, permissions, relay, clock);
  }

  /** With secrets of its own. */
  public static LocalSecrets start(
      Optional<Path> file, Permissions permissions, InstantSource clock) {
    return start(file, permissions, Optional.empty(), clock);
  }

  /** For {@code AWS_ENDPOINT_URL_SECRETS_MANAGER} and {@code --endpoint-url}. */
  public URI endpoint() {
    return server.url();
  }

  /** The faults this endpoint produces. */
  public SecretFaults faults() {
    return faults;
  }

  @Override
  public void close() {
    server.close();
  }

  private final class Endpoint extends Handler.Abstract {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      var target = Optional.ofNullable(request.getHeaders().get("X-Amz-Target")).orElse("");
      var body = Content.Source.asString(request, StandardCharsets.UTF_8);
      var fault = faults.strike(operation(target));
      if (fault.filter(SecretFaults.Kind.RESET::equals).isPresent()) {
        reset(request, callback);
        return true;
      }
      var answer =
          fault.flatMap(SecretFaults.Kind::answer).orElseGet(() -> answer(request, target, body));
      if (fault.filter(SecretFaults.Kind.ANSWER_LOST::equals).isPresent()) {
        reset(request, callback);
      } else {
        send(answer, response, callback);
      }
      return true;
    }

    private Reply answer(Request request, String target, String body) {
      var operation = operation(target);
      try {
        var json = JSON.readTree(body);
        guard.check(request.getHeaders().get(HttpHeader.AUTHORIZATION), operation, json);
        return relay
            .map(elsewhere -> Reply.of(elsewhere.send(target, TYPE, JSON.writeValueAsBytes(json))))
            .orElseGet(() -> new Reply(200, operations.call(operation, json)));
      } catch (SecretException e) {
        return Reply.error(400, e.type(), e.getMessage());
      } catch (JacksonException e) {
        return Reply.error(400, "SerializationException", "The body is not JSON.");
      }
    }

    private static String operation(String target) {
      return target.substring(target.indexOf('.') + 1);
    }

    private static void reset(Request request, Callback callback) {
      Connection.reset(request);
      callback.succeeded();
    }

    private static void send(Reply reply, Response response, Callback callback) {
      response.setStatus(reply.status());
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
      response.getHeaders().put("x-amzn-RequestId", UUID.randomUUID().toString());
      response.write(true, ByteBuffer.wrap(JSON.writeValueAsBytes(reply.body())), callback);
    }
  }

  /** Status and body. */
  record Reply(int status, JsonNode body) {

    static Reply of(Relay.Answer answer) {
      return new Reply(answer.status(), JSON.readTree(answer.body()));
    }

    static Reply error(int status, String type, String message) {
      return new Reply(
          status,
          JsonNodeFactory.instance.objectNode().put("__type", type).put("message", message));
    }
  }
}
