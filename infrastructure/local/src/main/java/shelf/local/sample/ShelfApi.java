package shelf.local.sample;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import shelf.local.fx.RateRefresh;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a load uses it: any route, in the few ways in which they are alike. */
final class ShelfApi {
  /** API Gateway gives up on a function after 30 s and says so. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** Whatever these say is for whoever asked. */
  private static final Set<Integer> TOLD = Set.of(200, 201, 202, 204, 400, 404, 409, 422);

  private static final Pattern HOLDER = Pattern.compile("\\(id=(\\d{1,16})\\)");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI base;
  private final Supplier<String> token;
  private final PatientClient client;

  ShelfApi(URI base, Supplier<String> token, PatientClient client) {
    this.base = base;
    this.token = token;
    this.client = client;
  }

  /** What became of a request to create one thing. */
  sealed interface Creation {
    /** It is there now. */
    record Made(JsonNode json) implements Creation {}

    /** It was there before, under this id. */
    record Taken(long id) implements Creation {}

    /** The API does not want it. */
    record Refused(String reason) implements Creation {}
  }

  JsonNode get(String path) {
    return read(expect(200, send(request(path).GET())));
  }

  /** Follows the cursors of a list to its end. */
  void each(String path, Consumer<JsonNode> reader) {
    var next = Optional.of(path);
    while (next.isPresent()) {
      var answer = expect(200, send(request(next.get()).GET()));
      read(answer).valueStream().forEach(reader);
      next = answer.headers().firstValue("X-Next-Cursor").map(cursor -> page(path, cursor));
    }
  }

  private static String page(String path, String cursor) {
    return path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
  }

  Creation create(String path, byte[] body, String idempotencyKey) {
    var answer = send(creation(path, body, idempotencyKey));
    return switch (answer.statusCode()) {
      case 409 -> taken(read(answer).path("detail").asString());
      case 422 -> new Creation.Refused(reason(read(answer)));
      default -> new Creation.Made(read(expect(201, answer)));
    };
  }

  private static Creation taken(String detail) {
    var holder = HOLDER.matcher(detail);
    return holder.find()
        ? new Creation.Taken(Long.parseLong(holder.group(1)))
        : new Creation.Refused(detail);
  }

  private static String reason(JsonNode faults) {
    return faults.path("detail").path(0).path("msg").asString("It is not accepted");
  }

  /**
   * What a route of the price list answered, whose errors name each field.
   *
   * @param replayed true when it is the stored answer to an earlier request with the same key
   */
  record Answer(int status, boolean replayed, JsonNode json) {
    boolean isDone() {
      return status < 300;
    }

    /** Why not: each field with what is wrong about it. */
    String reason() {
      var faults =
          json.path("errors").propertyStream().map(fault -> fault.getKey() + ": " + texts(fault));
      var all = faults.collect(joining("; "));
      return all.isEmpty() ? json.path("detail").asString("It is not accepted") : all;
    }

    private static String texts(Map.Entry<String, JsonNode> fault) {
      return fault.getValue().valueStream().map(JsonNode::asString).collect(joining(", "));
    }
  }

  /** Asks for something that may be gone. */
  Answer find(String path) {
    return answer(request(path).GET());
  }

  Answer post(String path, byte[] body, String idempotencyKey) {
    return answer(creation(path, body, idempotencyKey));
  }

  Answer put(String path, byte[] body) {
    return answer(json(path).PUT(BodyPublishers.ofByteArray(body)));
  }

  private Answer answer(HttpRequest.Builder request) {
    var answer = send(request);
    if (!TOLD.contains(answer.statusCode())) {
      expect(200, answer);
    }
    return new Answer(answer.statusCode(), isReplayed(answer), read(answer));
  }

  private static boolean isReplayed(HttpResponse<byte[]> answer) {
    return Boolean.parseBoolean(answer.headers().firstValue("Idempotent-Replayed").orElse("false"));
  }

  /** Asks once: that is repeated by itself already. */
  RateRefresh.Outcome refreshRates() {
    return new RateRefresh(base, token).run();
  }

  BulkAnswer bulk(String path, byte[] body, String idempotencyKey) {
    var answer = expect(200, send(creation(path, body, idempotencyKey)));
    return BulkAnswer.of(read(answer), isReplayed(answer));
  }

  /**
   * Sends a file as a signed request says; the token is for the API only.
   *
   * @param signed method, url and headers
   * @return the status
   */
  int sendFile(JsonNode signed, byte[] file) {
    var request =
        HttpRequest.newBuilder(URI.create(signed.path("url").asString()))
            .timeout(PATIENCE)
            .method(signed.path("method").asString(), BodyPublishers.ofByteArray(file));
    signed
        .path("headers")
        .propertyStream()
        .forEach(header -> request.header(header.getKey(), header.getValue().asString()));
    return send(request).statusCode();
  }

  void rest(int round) {
    client.rest(round);
  }

  private HttpRequest.Builder creation(String path, byte[] body, String idempotencyKey) {
    return json(path)
        .header("Idempotency-Key", idempotencyKey)
        .POST(BodyPublishers.ofByteArray(body));
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token.get());
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    return client.send(request.build());
  }

  private static HttpResponse<byte[]> expect(int status, HttpResponse<byte[]> answer) {
    if (answer.statusCode() == status) {
      return answer;
    }
    throw switch (answer.statusCode()) {
      case 401, 403 -> new LoadException("The API refused the token.");
      default ->
          new LoadException(
              "The API answered " + answer.statusCode() + " to " + answer.uri() + ".");
    };
  }

  private JsonNode read(HttpResponse<byte[]> answer) {
    try {
      return answer.statusCode() == 204 ? JSON.missingNode() : JSON.readTree(answer.body());
    } catch (JacksonException e) {
      throw new LoadException("What answers at " + base + " is not Shelf: not JSON.", e);
    }
  }
}
