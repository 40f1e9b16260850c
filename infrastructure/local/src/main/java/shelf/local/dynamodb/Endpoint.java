package shelf.local.dynamodb;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import shelf.local.elsewhere.Relay;
import software.amazon.dynamodb.services.dataMembers.RequestData;
import software.amazon.dynamodb.services.dataMembers.ResponseData;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB's wire protocol in front of the {@link Engine}, or of another AWS, with permissions and
 * faults.
 */
final class Endpoint extends LocalDynamoDBServerHandler {

  private static final Set<String> WRITES =
      Set.of(
          "BatchExecuteStatement",
          "BatchWriteItem",
          "DeleteItem",
          "ExecuteStatement",
          "ExecuteTransaction",
          "PutItem",
          "TransactWriteItems",
          "UpdateItem");

  private final Optional<Relay> relay;
  private final Guard guard;
  private final Faults faults;
  private final Consumer<Set<String>> written;

  /**
   * One at a time: what the library's constructor fills are maps that all its servers share.
   *
   * @param relay to whom every call goes instead of the engine
   * @param written hears of the tables that a call has written to
   */
  static synchronized Endpoint of(
      Engine engine,
      Optional<Relay> relay,
      Guard guard,
      Faults faults,
      Consumer<Set<String>> written) {
    return new Endpoint(engine, relay, guard, faults, written);
  }

  private Endpoint(
      Engine engine,
      Optional<Relay> relay,
      Guard guard,
      Faults faults,
      Consumer<Set<String>> written) {
    super(engine, "");
    this.relay = relay;
    this.guard = guard;
    this.faults = faults;
    this.written = written;
  }

  /** All callers share one store; DynamoDB Local would refuse keys that are not alphanumeric. */
  @Override
  protected String getAccessKey(Request request) {
    return "local";
  }

  @Override
  protected void packageDynamoDBResponse(RequestData request, ResponseData response) {
    var operation = operation(request.getBaseRequest());
    guard.check(request.getBaseRequest(), operation, request.getRequestBody());
    var struck = faults.strike(operation, request.getRequestBody());
    struck.forEach(strike -> strike.before(request.getBaseRequest()));
    if (!answer(request, response)) {
      return;
    }
    if (WRITES.contains(operation)) {
      written.accept(Call.of(operation, request.getRequestBody()).tables());
    }
    struck.forEach(strike -> strike.after(request.getBaseRequest()));
  }

  /** Whether it is a success; a refusal of the engine is an exception. */
  private boolean answer(RequestData request, ResponseData response) {
    if (relay.isEmpty()) {
      super.packageDynamoDBResponse(request, response);
      return true;
    }
    var headers = request.getBaseRequest().getHeaders();
    var answer =
        relay
            .get()
            .send(
                String.valueOf(headers.get("X-Amz-Target")),
                "application/x-amz-json-1.0",
                request.getRequestBody());
    response.getResponse().setStatus(answer.status());
    response.getResponse().getHeaders().put("Content-Type", answer.contentType());
    response.setResponseBody(answer.body());
    return answer.isSuccess();
  }

  /** {@code X-Amz-Target: DynamoDB_20120810.PutItem} is {@code PutItem}. */
  private static String operation(Request request) {
    var target = String.valueOf(request.getHeaders().get("X-Amz-Target"));
    return target.substring(target.indexOf('.') + 1);
  }
}
