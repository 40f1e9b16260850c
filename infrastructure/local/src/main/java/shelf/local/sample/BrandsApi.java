package shelf.local.sample;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two routes of the brands API that a load needs. */
final class BrandsApi {
  /** API Gateway gives up on a function after 30 s and says so. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI base;
  private final Supplier<String> token;
  private final PatientClient client;

  BrandsApi(URI base, Supplier<String> token, PatientClient client) {
    this.base = base;
    this.token = token;
    this.client = client;
  }

  boolean isEmpty() {
    var answer = send(request("/api/brands?limit=1").GET().build());
    return read(answer).isEmpty();
  }

  void rest(int round) {
    client.rest(round);
  }

  BulkAnswer bulkCreate(byte[] body, String idempotencyKey) {
    var answer =
        send(
            request("/api/brands/admin/bulk-create")
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    var replayed = answer.headers().firstValue("Idempotent-Replayed").orElse("false");
    return bulkAnswer(read(answer), Boolean.parseBoolean(replayed));
  }

  private static BulkAnswer bulkAnswer(JsonNode json, boolean replayed) {
    var faults = json.path("error_details").valueStream().map(BrandsApi::fault).toList();
    return new BulkAnswer(json.path("created").asInt(), faults, replayed);
  }

  private static BulkAnswer.Fault fault(JsonNode json) {
    return new BulkAnswer.Fault(
        json.path("index").asInt(), json.path("code").asString(), json.path("message").asString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    var answer = client.send(request);
    return switch (answer.statusCode()) {
      case 200 -> answer;
      case 401, 403 -> throw new LoadException("The API refused the token.");
      default ->
          throw new LoadException(
              "The API answered " + answer.statusCode() + " to " + request.uri() + ".");
    };
  }

  private JsonNode read(HttpResponse<byte[]> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException e) {
      throw new LoadException("What answers at " + base + " is not Shelf: not JSON.", e);
    }
  }
}
