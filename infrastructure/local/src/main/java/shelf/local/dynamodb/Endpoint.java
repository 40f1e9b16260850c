package shelf.local.dynamodb;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
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

  /**
   * Of the maps of operations that all servers of the library share, and that each constructor
   * fills anew: a call that looks into them meanwhile would be told that there is no such
   * operation.
   */
  private static final ReadWriteLock OPERATIONS = new ReentrantReadWriteLock();

  private final Optional<Relay> relay;
  private final Guard guard;
  private final Faults faults;
  private final Consumer<Set<String>> written;

  /**
   * A new one; it waits for calls that other ones are answering.
   *
   * @param relay to whom every call goes instead of the engine
   * @param written hears of the tables that a call has written to
   */
  static Endpoint of(
      Engine engine,
      Optional<Relay> relay,
      Guard guard,
      Faults faults,
      Consumer<Set<String>> written) {
    OPERATIONS.writeLock().lock();
    try {
      return new Endpoint(engine, relay, guard, faults, written);
    } finally {
      OPERATIONS.writeLock().unlock();
    }
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
      answerHere(request, response);
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

  private void answerHere(RequestData request, ResponseData response) {
    OPERATIONS.readLock().lock();
    try {
      super.packageDynamoDBResponse(request, response);
    } finally {
      OPERATIONS.readLock().unlock();
    }
  }

  /** {@code X-Amz-Target: DynamoDB_20120810.PutItem} is {@code PutItem}. */
  private static String operation(Request request) {
    var target = String.valueOf(request.getHeaders().get("X-Amz-Target"));
    return target.substring(target.indexOf('.') + 1);
  }
}
