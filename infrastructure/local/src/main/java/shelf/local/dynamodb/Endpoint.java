package shelf.local.dynamodb;

import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import software.amazon.dynamodb.services.dataMembers.RequestData;
import software.amazon.dynamodb.services.dataMembers.ResponseData;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB's wire protocol in front of the {@link Engine}: any credentials, and scripted faults.
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

  private final Faults faults;
  private final Consumer<Set<String>> written;

  /**
   * @param written hears of the tables that a call has written to
   */
  Endpoint(Engine engine, Faults faults, Consumer<Set<String>> written) {
    super(engine, "");
    this.faults = faults;
    this.written = written;
  }

  /**
   * All credentials share one store; DynamoDB Local would refuse keys that are not alphanumeric.
   */
  @Override
  protected String getAccessKey(Request request) {
    return "local";
  }

  @Override
  protected void packageDynamoDBResponse(RequestData request, ResponseData response) {
    var operation = operation(request.getBaseRequest());
    var struck = faults.strike(operation, request.getRequestBody());
    struck.forEach(strike -> strike.before(request.getBaseRequest()));
    super.packageDynamoDBResponse(request, response);
    if (WRITES.contains(operation)) {
      written.accept(Call.of(operation, request.getRequestBody()).tables());
    }
    struck.forEach(strike -> strike.after(request.getBaseRequest()));
  }

  /** {@code X-Amz-Target: DynamoDB_20120810.PutItem} is {@code PutItem}. */
  private static String operation(Request request) {
    var target = String.valueOf(request.getHeaders().get("X-Amz-Target"));
    return target.substring(target.indexOf('.') + 1);
  }
}
