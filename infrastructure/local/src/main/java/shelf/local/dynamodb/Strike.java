package shelf.local.dynamodb;

import static software.amazon.dynamodb.services.exceptions.AmazonServiceExceptionType.INTERNAL_SERVER_ERROR;
import static software.amazon.dynamodb.services.exceptions.AmazonServiceExceptionType.PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION;
import static software.amazon.dynamodb.services.exceptions.AmazonServiceExceptionType.THROTTLING_EXCEPTION;
import static software.amazon.dynamodb.services.exceptions.AmazonServiceExceptionType.TRANSACTION_CONFLICT_EXCEPTION;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.Request;
import shelf.local.wire.Connection;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.dynamodb.services.exceptions.AWSExceptionFactory;
import software.amazon.dynamodb.services.exceptions.AmazonServiceExceptionType;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;

/**
 * A {@link Fault} that happens to a call, with the answers that DynamoDB itself gives.
 *
 * @param cleared opens when faults are forgotten
 */
record Strike(Fault fault, Call call, CountDownLatch cleared) {

  private static final String CONFLICT = "Transaction is ongoing for the item";

  /** What happens before the call reaches the engine; an exception keeps it from getting there. */
  void before(Request request) {
    switch (fault.kind()) {
      case DELAY -> holdBack(request);
      case RESET -> throw reset(request);
      case THROTTLED ->
          throw error(
              PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
              "The level of configured provisioned throughput for the table was exceeded. "
                  + "Consider increasing your provisioning level with the UpdateTable API");
      case TOO_MANY_REQUESTS ->
          throw error(
              THROTTLING_EXCEPTION,
              "Throughput exceeds the current capacity of your table or index. Please try again"
                  + " shortly.");
      case CONFLICT -> throw conflict();
      case SERVER_ERROR ->
          throw error(
              INTERNAL_SERVER_ERROR,
              "The request processing has failed because of an unknown error, exception or"
                  + " failure.");
      case ANSWER_LOST -> {}
    }
  }

  private void holdBack(Request request) {
    try {
      if (cleared.await(fault.delay().toNanos(), TimeUnit.NANOSECONDS)) {
        throw reset(request);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What happens once the engine has done the call. */
  void after(Request request) {
    if (fault.kind() == Fault.Kind.ANSWER_LOST) {
      Connection.reset(request);
    }
  }

  private static DynamoDBLocalServiceException reset(Request request) {
    Connection.reset(request);
    return error(INTERNAL_SERVER_ERROR, "The connection was reset; nobody reads this.");
  }

  private DynamoDBLocalServiceException conflict() {
    if (call.itemTables().isEmpty()) {
      return error(TRANSACTION_CONFLICT_EXCEPTION, CONFLICT);
    }
    var tables = call.itemTables();
    var victim = fault.table().map(tables::indexOf).orElse(0);
    return AWSExceptionFactory.buildTransactionCanceledException(
        IntStream.range(0, tables.size()).mapToObj(item -> reason(item == victim)).toList());
  }

  private static CancellationReason reason(boolean conflicts) {
    return conflicts
        ? CancellationReason.builder().code("TransactionConflict").message(CONFLICT).build()
        : CancellationReason.builder().code("None").build();
  }

  private static DynamoDBLocalServiceException error(
      AmazonServiceExceptionType type, String message) {
    return AWSExceptionFactory.buildAWSException(type, message);
  }
}
