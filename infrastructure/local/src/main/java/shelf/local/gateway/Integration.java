package shelf.local.gateway;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.lambda.Invoker;
import shelf.local.lambda.Payload;

/**
 * The gateway's call of a function.
 *
 * @param timeout after which the gateway answers 503; the function runs on, as in AWS
 */
record Integration(Invoker lambda, Duration timeout) {

  /** The longest an HTTP API waits. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Executor THREADS = task -> Thread.ofVirtual().name("api").start(task);

  Answer call(String functionId, byte[] event) {
    if (event.length > Payload.LIMIT) {
      return Answer.tooLarge();
    }
    var answer = CompletableFuture.supplyAsync(() -> answer(functionId, event), THREADS);
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Answer.message(503, "Service Unavailable");
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot call " + functionId, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.message(503, "Service Unavailable");
    }
  }

  private Answer answer(String functionId, byte[] event) {
    try {
      return FunctionAnswer.read(lambda.invoke(functionId, event))
          .orElseGet(Answer::internalServerError);
    } catch (FunctionFailedException e) {
      // The function's log tells why; the client is told no more than in AWS.
      return Answer.internalServerError();
    }
  }
}
